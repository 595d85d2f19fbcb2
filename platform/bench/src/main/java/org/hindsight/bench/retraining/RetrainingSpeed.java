package org.hindsight.bench.retraining;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hindsight.core.comparison.VersionComparison;
import org.hindsight.core.recalibration.Recalibration;
import org.hindsight.core.retraining.Run;

/**
 * Prints rows of the table in docs/performance.md: {@code RetrainingSpeed PLUGIN FOLDER-OF-PLUGIN-JARS OUTCOMES...}. For each number of
 * outcomes the database is filled up to it and the model retrained.
 */
public final class RetrainingSpeed {

    private final String model;
    private final MeasuredPlatform platform;

    private RetrainingSpeed(String model, MeasuredPlatform platform) {
        this.model = model;
        this.platform = platform;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = Stream.of(arguments).skip(2).map(Integer::parseInt).toList();
        try (MeasuredPlatform platform = MeasuredPlatform.of(arguments[0], Path.of(arguments[1]))) {
            RetrainingSpeed speed = new RetrainingSpeed(arguments[0], platform);
            System.out.println("processor seconds\n| model | outcomes | fit s | fits of a cross-validation s | up to publishing but the fits s | share of fit | "
                    + "collect, anonymise, merge, split, evaluate, decide, publish s | re-scoring after s | peak heap MB | artefact MB |");
            for (int size : sizes) {
                platform.fill(size);
                speed.report(size);
            }
        }
        System.exit(0);
    }

    private void report(int size) throws IOException {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        Run run = platform.retrain();
        Spent spent = timed(run);
        Map<Run.Stage, Double> seconds = spent.stages();
        long peak = peakHeap();
        long start = cpu();
        Run done = platform.find(run);
        MeasuredPlatform.until(() -> done.version() == null
                || platform.bean(VersionComparison.class).history(model).containsKey(done.version()));
        double rescoring = (cpu() - start) / 1e9;
        double fit = seconds.getOrDefault(Run.Stage.TRAIN, 0.0);
        double others = seconds.values().stream().mapToDouble(Double::doubleValue).sum() - fit - seconds.getOrDefault(Run.Stage.PUBLISH, 0.0);
        StringBuilder stages = new StringBuilder();
        seconds.forEach((stage, time) -> stages.append(stage == Run.Stage.TRAIN ? "" : String.format(Locale.ROOT, "%.1f ", time)));
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.1f | %.1f | %.1f | %.2f | %s | %.1f | %d | %.1f | %s %s%n", model, size, fit, spent.folds(), others, others / fit,
                stages.toString().strip(), rescoring, peak >> 20, platform.artefact(Optional.ofNullable(done.version())) / 1e6, done.status(),
                done.counts());
        if (done.status() == Run.Status.FAILED) {
            System.out.println(done.message());
        }
    }

    /**
     * Processor seconds.
     *
     * @param stages by stage, the fits of a cross-validation not counted
     * @param folds  fits of a cross-validation
     */
    private record Spent(Map<Run.Stage, Double> stages, double folds) {}

    /** The processor time spent in each stage, as the database knows the run; garbage collection and compilation count too. */
    private Spent timed(Run asked) {
        Map<Run.Stage, Double> stages = new EnumMap<>(Run.Stage.class);
        double folds = 0;
        long last = cpu();
        Run run = platform.find(asked);
        while (!run.status().ended()) {
            MeasuredPlatform.pause();
            long now = cpu();
            if (run.stage() == Run.Stage.EVALUATE && fitting()) {
                folds += (now - last) / 1e9;
            } else if (run.stage() != null) {
                stages.merge(run.stage(), (now - last) / 1e9, Double::sum);
            }
            last = now;
            run = platform.find(asked);
        }
        return new Spent(stages, folds);
    }

    /** Whether some thread is in the fit of a model right now. */
    private static boolean fitting() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Stream::of)
                .anyMatch(call -> call.getClassName().equals(Recalibration.class.getName()) && call.getMethodName().equals("train"));
    }

    /** A busy machine makes seconds longer, but not the work. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}

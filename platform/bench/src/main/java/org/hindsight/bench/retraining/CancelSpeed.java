package org.hindsight.bench.retraining;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;

/**
 * How long after it is cancelled a run stops, in each of its stages: {@code CancelSpeed PLUGIN FOLDER-OF-PLUGIN-JARS OUTCOMES}. Each stage is
 * cancelled when it begins and a quarter, a half and three quarters of its length later.
 */
public final class CancelSpeed {

    private static final double[] WHEN = {0, 0.25, 0.5, 0.75};

    private final MeasuredPlatform platform;

    private CancelSpeed(MeasuredPlatform platform) {
        this.platform = platform;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        try (MeasuredPlatform platform = MeasuredPlatform.of(arguments[0], Path.of(arguments[1]))) {
            platform.fill(Integer.parseInt(arguments[2]));
            CancelSpeed speed = new CancelSpeed(platform);
            speed.lengths();
            // The first run is slower than those that are cancelled: nothing of it was compiled yet.
            long[] lengths = speed.lengths();
            for (Run.Stage stage : Run.Stage.values()) {
                double[] waits = DoubleStream.of(WHEN)
                        .map(when -> speed.cancelled(stage, (long) (when * lengths[stage.ordinal()])))
                        .toArray();
                System.out.printf(
                        Locale.ROOT, "| %s | %.1f s | %.2f | %.2f | %.2f | %.2f |%n", stage, lengths[stage.ordinal()] / 1e9, waits[0], waits[1],
                        waits[2], waits[3]);
            }
        }
        System.exit(0);
    }

    /** How long each stage of a run takes that nobody cancels. */
    private long[] lengths() {
        long[] lengths = new long[Run.Stage.values().length];
        Run run = platform.retrain();
        for (Run.Stage stage : Run.Stage.values()) {
            reach(run, stage);
            long start = System.nanoTime();
            MeasuredPlatform.until(() -> isBeyond(run, stage));
            lengths[stage.ordinal()] = System.nanoTime() - start;
        }
        return lengths;
    }

    /** Seconds until the run has ended; NaN when it was faster than the cancellation. */
    private double cancelled(Run.Stage stage, long nanosAfterItBegan) {
        Run run = platform.retrain();
        reach(run, stage);
        long start = System.nanoTime();
        MeasuredPlatform.until(() -> System.nanoTime() - start >= nanosAfterItBegan);
        long asked = System.nanoTime();
        try {
            platform.bean(Retraining.class).cancel(run.id(), "the benchmark");
        } catch (IllegalStateException e) {
            return Double.NaN;
        }
        MeasuredPlatform.until(() -> platform.find(run).status().ended());
        return platform.find(run).status() == Run.Status.CANCELLED ? (System.nanoTime() - asked) / 1e9 : Double.NaN;
    }

    private void reach(Run run, Run.Stage stage) {
        MeasuredPlatform.until(() -> platform.find(run).stage() == stage || isBeyond(run, stage));
    }

    private boolean isBeyond(Run run, Run.Stage stage) {
        Run now = platform.find(run);
        return now.status().ended() || now.stage() != null && now.stage().compareTo(stage) > 0;
    }
}

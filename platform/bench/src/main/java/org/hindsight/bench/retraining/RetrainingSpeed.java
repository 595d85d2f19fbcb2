package org.hindsight.bench.retraining;

import com.sun.management.OperatingSystemMXBean;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hindsight.core.comparison.VersionComparison;
import org.hindsight.core.database.ConnectionUrl;
import org.hindsight.core.dataset.BaselineFolder;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.retraining.Node;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;

/**
 * Prints a row of the table in docs/performance.md: {@code RetrainingSpeed PLUGIN FOLDER-OF-PLUGIN-JARS OUTCOMES...}. For each number of
 * outcomes the database is filled up to it and the model retrained.
 */
public final class RetrainingSpeed {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final ApplicationContext context;
    private final String url;
    private final Path models;

    private RetrainingSpeed(ApplicationContext context, String url, Path models) {
        this.context = context;
        this.url = url;
        this.models = models;
    }

    /** Measures. */
    public static void main(String[] arguments) throws Exception {
        prepareWeka();
        Path home = Files.createTempDirectory("retraining-speed");
        String url = ConnectionUrl.complete("jdbc:h2:file:" + home.resolve("data") + ";CACHE_SIZE=65536");
        PluginFolders folders = new PluginFolders(Path.of(arguments[1]), home.resolve("plugins"), home.resolve("private"));
        try (ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url", url,
                        "datasources.default.username", "hindsight",
                        "datasources.default.password", "",
                        "datasources.default.dialect", "MYSQL",
                        "flyway.datasources.default.enabled", "true",
                        "hindsight.secret", "bWVhc3VyZWQgd2l0aCBhIHNlY3JldCBvZiAzMiBieXQ="))
                .singletons(folders, new ModelFolder(home.resolve("models")), new BaselineFolder(home), new Node("bench"))
                .build()) {
            context.registerSingleton(Clock.class, Clock.systemUTC());
            context.start();
            new RetrainingSpeed(context, url, home.resolve("models")).measure(arguments[0], Stream.of(arguments).skip(2).map(Integer::parseInt).toList());
        }
        System.exit(0);
    }

    /** As the start script does: without these no classifier of Weka loads. */
    private static void prepareWeka() {
        for (String library : List.of("BLAS", "LAPACK", "ARPACK")) {
            System.setProperty("com.github.fommil.netlib." + library, "com.github.fommil.netlib.F2j" + library);
        }
        System.setProperty("weka.packageManager.offline", "true");
        System.setProperty("weka.packageManager.loadPackages", "false");
        System.setProperty("WEKA_HOME", System.getProperty("java.io.tmpdir") + "/weka-home");
        System.setProperty("java.awt.headless", "true");
    }

    private void measure(String model, List<Integer> sizes) throws Exception {
        bean(Plugins.class).rescan();
        ActivePlugin plugin = bean(Plugins.class).find(model).orElseThrow();
        for (Run run : bean(Retraining.class).list(null, 100)) {
            if (!run.model().equals(model)) {
                bean(Retraining.class).cancel(run.id(), "the benchmark");
            }
        }
        bean(Retraining.class).list(model, 1).forEach(first -> timed(first.id()));
        ManyOutcomes outcomes = new ManyOutcomes(
                plugin, bean(Baselines.class).load(plugin).content().rows(), bean(Split.class), bean(ObjectMapper.class));
        System.out.println("processor seconds\n| model | outcomes | fit s | up to publishing but the fit s | share of fit | "
                + "collect, anonymise, merge, split, evaluate, decide, publish s | re-scoring after s | peak heap MB | artefact MB |");
        int loaded = 0;
        for (int size : sizes) {
            outcomes.load(url, "hindsight", loaded, size);
            loaded = size;
            report(model, size);
        }
    }

    private void report(String model, int size) throws Exception {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        Run run = bean(Retraining.class).request(model, "manual", "A benchmark.", null);
        Map<Run.Stage, Double> seconds = timed(run.id());
        long peak = peakHeap();
        long start = cpu();
        while (!bean(VersionComparison.class).completeHistory(model).containsKey(version(run.id()))) {
            pause();
        }
        double rescoring = (cpu() - start) / 1e9;
        Run done = bean(Retraining.class).find(run.id()).orElseThrow();
        double fit = seconds.get(Run.Stage.TRAIN);
        double others = seconds.values().stream().mapToDouble(Double::doubleValue).sum() - fit;
        StringBuilder stages = new StringBuilder();
        seconds.forEach((stage, time) -> stages.append(stage == Run.Stage.TRAIN ? "" : String.format(Locale.ROOT, "%.1f ", time)));
        System.out.printf(
                Locale.ROOT, "| %s | %d | %.1f | %.1f | %.2f | %s | %.1f | %d | %.1f | %s %s%n", model, size, fit, others, others / fit,
                stages.toString().strip(), rescoring, peak >> 20, artefact(model, done), done.status(), done.counts());
        if (done.status() == Run.Status.FAILED) {
            System.out.println(done.message());
        }
    }

    /** The processor time spent in each stage, as the database knows the run; garbage collection and compilation count too. */
    private Map<Run.Stage, Double> timed(long id) {
        Map<Run.Stage, Double> seconds = new EnumMap<>(Run.Stage.class);
        long last = cpu();
        Run run = bean(Retraining.class).find(id).orElseThrow();
        while (!run.status().ended()) {
            pause();
            long now = cpu();
            if (run.stage() != null) {
                seconds.merge(run.stage(), (now - last) / 1e9, Double::sum);
            }
            last = now;
            run = bean(Retraining.class).find(id).orElseThrow();
        }
        return seconds;
    }

    private String version(long id) {
        return String.valueOf(bean(Retraining.class).find(id).orElseThrow().version());
    }

    /** A busy machine makes seconds longer, but not the work. */
    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }

    private double artefact(String model, Run run) throws java.io.IOException {
        return run.version() == null ? 0 : Files.size(models.resolve(model).resolve(run.version()).resolve("model.bin")) / 1e6;
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}

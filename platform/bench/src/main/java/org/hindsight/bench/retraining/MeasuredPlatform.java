package org.hindsight.bench.retraining;

import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.hindsight.core.database.ConnectionUrl;
import org.hindsight.core.dataset.BaselineFolder;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.model.ServingModel;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.retraining.Node;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;

/** The platform without its pages, with an embedded database in a folder of its own, and one model that has its first version. */
final class MeasuredPlatform implements AutoCloseable {

    private static final String SECRET = "bWVhc3VyZWQgd2l0aCBhIHNlY3JldCBvZiAzMiBieXQ=";
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final ApplicationContext context;
    private final Path home;
    private final String model;
    private final ManyOutcomes outcomes;
    private int loaded;

    private MeasuredPlatform(ApplicationContext context, Path home, String model) {
        this.context = context;
        this.home = home;
        this.model = model;
        bean(Plugins.class).rescan();
        ActivePlugin plugin = bean(Plugins.class).find(model).orElseThrow();
        for (Run run : bean(Retraining.class).list(null, 100)) {
            if (!run.model().equals(model)) {
                bean(Retraining.class).cancel(run.id(), "the benchmark");
            }
        }
        until(() -> bean(ServingModels.class).find(model).isPresent());
        ServingModel serving = bean(ServingModels.class).find(model).orElseThrow();
        this.outcomes = new ManyOutcomes(
                plugin, serving.version(), serving.model(), bean(Baselines.class).load(plugin).content().rows(), bean(Split.class),
                bean(ObjectMapper.class));
    }

    static MeasuredPlatform of(String model, Path pluginJars) throws IOException {
        prepareWeka();
        Path home = Files.createTempDirectory("measured");
        System.out.println("A server can look at it afterwards: HINDSIGHT_SECRET=" + SECRET + " ./hindsight run --home " + home);
        PluginFolders folders = new PluginFolders(pluginJars, home.resolve("plugins"), home.resolve("private"));
        ApplicationContext context = ApplicationContext.builder()
                .properties(Map.of(
                        "datasources.default.url", ConnectionUrl.embeddedIn(home.resolve("data")),
                        "datasources.default.username", "hindsight",
                        "datasources.default.password", "",
                        "datasources.default.dialect", "MYSQL",
                        "flyway.datasources.default.enabled", "true",
                        "hindsight.secret", SECRET))
                .singletons(folders, new ModelFolder(home.resolve("models")), new BaselineFolder(home), new Node("bench"))
                .build();
        context.registerSingleton(Clock.class, Clock.systemUTC());
        context.start();
        return new MeasuredPlatform(context, home, model);
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

    /** Fills the database up to so many outcomes. */
    void fill(int size) throws SQLException, IOException {
        long start = System.nanoTime();
        outcomes.load(ConnectionUrl.embeddedIn(home.resolve("data")), "hindsight", loaded, size);
        loaded = size;
        System.out.printf("The database holds %d outcomes after %d s.%n", size, (System.nanoTime() - start) / 1_000_000_000);
    }

    Run retrain() {
        return bean(Retraining.class).request(model, "manual", Message.plain("A benchmark."), null);
    }

    Run find(Run run) {
        return bean(Retraining.class).find(run.id()).orElseThrow();
    }

    /** The model's file of a version, in bytes. */
    long artefact(Optional<String> version) throws IOException {
        return version.isEmpty() ? 0 : Files.size(home.resolve("models").resolve(model).resolve(version.get()).resolve("model.bin"));
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    static void until(BooleanSupplier reached) {
        while (!reached.getAsBoolean()) {
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(LOOK_EVERY.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}

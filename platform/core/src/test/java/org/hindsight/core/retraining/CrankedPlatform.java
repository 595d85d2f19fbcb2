package org.hindsight.core.retraining;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.ApplicationEventPublisher;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.BaselineFolder;
import org.hindsight.core.dataset.FixedSplit;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Drafts;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.PluginJar;
import org.hindsight.core.plugin.PluginSource;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.Predictions;
import org.hindsight.core.recalibration.RecalibratedModel;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.jspecify.annotations.Nullable;

/**
 * The real host, pipeline and database around one plugin, {@code probe}, whose model does nothing but remember the rows it was trained on. A
 * run is worked off when a test says so.
 */
public final class CrankedPlatform implements AutoCloseable {

    public static final String PROBE = "probe";

    /** While it is "true", trainings that begin do not ask whether they should stop, and go on until {@link #RELEASED} is "true". */
    static final String STUBBORN = "probe.stubborn";

    static final String RELEASED = "probe.released";

    /** While it is "true", no model is read from disk. */
    static final String SLOW_TO_READ = "probe.slow-to-read";

    /** How often a model of the probe was asked, by its number of training rows; the only way out of a plugin's class loader. */
    private static final String ASKED = "probe.asked";

    private static final Caller PERSON = Caller.person("192.0.2.1", Locale.ENGLISH, "US");
    private static final String REMEMBERING = """
            class RememberingTrainer implements Trainer {
                public TrainedModel train(Dataset data, TrainingContext context) {
                    boolean stubborn = Boolean.getBoolean("probe.stubborn");
                    while (stubborn && !Boolean.getBoolean("probe.released")) { java.util.concurrent.locks.LockSupport.parkNanos(1_000_000); }
                    List<double[]> rows = new ArrayList<>();
                    for (LabelledRow row : data.rows()) {
                        rows.add(new double[] {row.features().get(0), row.features().get(1), row.target()});
                    }
                    return new Remembered(rows);
                }
                public TrainedModel read(InputStream in) throws IOException {
                    while (Boolean.getBoolean("probe.slow-to-read")) { java.util.concurrent.locks.LockSupport.parkNanos(1_000_000); }
                    DataInputStream data = new DataInputStream(in);
                    List<double[]> rows = new ArrayList<>();
                    for (int i = data.readInt(); i > 0; i--) {
                        rows.add(new double[] {data.readDouble(), data.readDouble(), data.readDouble()});
                    }
                    return new Remembered(rows);
                }
            }
            record Remembered(List<double[]> rows) implements TrainedModel {
                public Prediction predict(FeatureVector features) {
                    System.setProperty("probe.asked", Integer.toString(Integer.getInteger("probe.asked", 0) + 1));
                    double yes = features.get(0) / 125 + (rows.size() % 10) / 100.0 + 0.05;
                    return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
                }
                public void write(OutputStream out) throws IOException {
                    DataOutputStream data = new DataOutputStream(out);
                    data.writeInt(rows.size());
                    for (double[] row : rows) {
                        for (double value : row) { data.writeDouble(value); }
                    }
                }
                public Map<String, String> description() { return Map.of(); }
            }
            """;

    private static final String TRIGGERS = """
            return List.of(new Trigger.Cron("0 2 * * *", 3), new Trigger.Interval(Duration.ofHours(12), 3),
                    new Trigger.OutcomeBurst(5, Duration.ofHours(24), Duration.ofHours(6)));
            """;

    private final Path home;
    private final Clock clock;
    private final ApplicationContext context;
    private final RunWorker worker;

    /** Starts it and trains the first version; a clock that stands still unless something is reported. */
    public CrankedPlatform(TestDatabase database, Path home) {
        this(database, home, "here", SettableClock.at("2026-03-01T02:00:03.123456Z"), Map.of());
    }

    /** A node of this name; it works off what is queued for it. */
    CrankedPlatform(TestDatabase database, Path home, String node, Clock clock, Map<String, Object> properties) {
        this.home = home;
        this.clock = clock;
        context = ApplicationContext.builder()
                .properties(database.properties())
                .properties(Map.of(
                        "hindsight.retraining.worker", "false", "hindsight.triggers.enabled", "false", FixedSplit.PROPERTY, "true"))
                .properties(properties)
                .singletons(
                        new PluginFolders(home.resolve("shipped"), home.resolve("plugins"), home.resolve("private-" + node)),
                        new ModelFolder(home.resolve("models")),
                        new BaselineFolder(home.resolve("baseline-data")),
                        new Node(node))
                .build();
        context.registerSingleton(Clock.class, clock);
        context.start();
        ApplicationEventPublisher<VersionPublished> events = event -> context.getEventPublisher(VersionPublished.class).publishEvent(event);
        worker = new RunWorker(
                bean(RunRepository.class), bean(RunLogRepository.class), bean(RunStore.class), bean(Pipeline.class), bean(Plugins.class),
                bean(ServingModels.class), bean(Drafts.class), bean(RetrainingSettings.class), bean(Node.class), events, bean(Clock.class));
        dropPlugin();
        worker.workOff();
    }

    private void dropPlugin() {
        if (!Files.exists(home.resolve("plugins").resolve("probe.jar"))) {
            drop(home, "List.of()");
        }
        bean(Plugins.class).rescan();
    }

    /** Puts the plugin in its place with these quasi-identifiers, in Java. */
    static void drop(Path home, String quasiIdentifiers) {
        PluginSource source = new PluginSource(PROBE)
                .with("trainer", "return new RememberingTrainer();")
                .with("triggers", TRIGGERS)
                .with("quasiIdentifiers", "return " + quasiIdentifiers + ";")
                .with("extra", REMEMBERING);
        PluginJar.of(PROBE, source).entry("baseline-data/probe.csv", baseline()).into(home.resolve("plugins"), "probe.jar");
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Predicts a case and gives its token. */
    public String predict(double x, boolean smoker, @Nullable String subject) {
        return predicted(x, smoker, subject).token();
    }

    /** The version that answers now, by the prediction of a case. */
    String answering() {
        return predicted(50, true, null).modelVersion();
    }

    private PredictionResult predicted(double x, boolean smoker, @Nullable String subject) {
        Map<String, Object> answers = Map.of("x", x, "smoker", smoker);
        return bean(Predictions.class).predict(PROBE, new PredictionRequest(answers, subject, false, null, PERSON));
    }

    public void report(String token, boolean yes) {
        if (clock instanceof SettableClock settable) {
            settable.advance(Duration.ofSeconds(1));
        }
        bean(Outcomes.class).report(token, yes ? "yes" : "no", PERSON);
    }

    public void withdraw(String token) {
        bean(Outcomes.class).withdraw(token, PERSON);
    }

    public void erase(String token) {
        bean(Predictions.class).erase(token);
    }

    /** Asks for a run, which waits until it is worked off. */
    Run queue() {
        return bean(Retraining.class).request(PROBE, "manual", Message.plain("A test."), null);
    }

    /** Queues again what a dead node was working on, by its name or by its silence, and works it off. */
    void recover(String node) {
        worker.recover(node);
        worker.workOff();
    }

    /** Works off what is queued. */
    public void workOff() {
        worker.workOff();
    }

    /** Retrains from collecting to publishing, and gives the run. */
    public Run retrain() {
        Run run = queue();
        worker.workOff();
        return bean(Retraining.class).find(run.id()).orElseThrow();
    }

    /** The rows that a version was trained on, as it wrote them to disk: x, smoker and outcome. */
    public List<List<Double>> trainedOn(String version) {
        WrittenRows written = new WrittenRows(new ArrayList<>());
        try {
            RecalibratedModel.read(Files.readAllBytes(artefact(version)), written);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return written.rows();
    }

    /** Reads what the probe wrote, from wherever in the artefact it stands. */
    private record WrittenRows(List<List<Double>> rows) implements Trainer {
        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrainedModel read(InputStream in) throws IOException {
            DataInputStream data = new DataInputStream(in);
            for (int i = data.readInt(); i > 0; i--) {
                rows.add(List.of(data.readDouble(), data.readDouble(), data.readDouble()));
            }
            return new TrainedModel() {
                @Override
                public Prediction predict(FeatureVector features) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public void write(OutputStream out) {
                    throw new UnsupportedOperationException();
                }

                @Override
                public Map<String, String> description() {
                    return Map.of();
                }
            };
        }
    }

    public Path artefact(String version) {
        return home.resolve("models").resolve(PROBE).resolve(version).resolve("model.bin");
    }

    /** How many cases models were asked about since this was called last. */
    public int asked() {
        int asked = Integer.getInteger(ASKED, 0);
        System.setProperty(ASKED, "0");
        return asked;
    }

    /** Two hundred rows whose outcome x foretells about four times in five; no two are equal. */
    private static String baseline() {
        StringBuilder csv = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 200; i++) {
            int outcome = (i > 100) == (i % 5 != 0) ? 1 : 0;
            csv.append(i / 2.0).append(',').append(i % 2).append(',').append(outcome).append('\n');
        }
        return csv.toString();
    }

    @Override
    public void close() {
        worker.close();
        context.close();
    }
}

package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.ApplicationEventPublisher;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.BaselineFolder;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Drafts;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.model.ModelHold;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.PluginJar;
import org.hindsight.core.plugin.PluginSource;
import org.hindsight.core.plugin.PluginUnloadedException;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.NoModelYetException;
import org.hindsight.core.prediction.PredictionFailedException;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.Predictions;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of scores, predictions and outcomes when a plugin is replaced, through the real host, pipeline and database. */
class ReplacedPluginTest {

    private static final Caller PERSON = Caller.person("192.0.2.1", Locale.ENGLISH, "US");
    private static final String TODAYS_QUESTIONS = "return FeatureSchema.of(new FeatureSchema.Section(\"All\", List.of("
            + "NumericFeature.decimal(\"weight\", \"Weight\", \"kg\", 0, 300, 1).optional(), "
            + "NumericFeature.decimal(\"x\", \"X\", \"\", 0, 80, 1))));";
    private static final String TODAYS_LOADER = "return new TodaysLoader();";
    private static final String TODAYS_LOADER_CLASS = """
            class TodaysLoader implements BaselineLoader {
                public Baseline load(InputStream csv) throws IOException {
                    List<LabelledRow> rows = new ArrayList<>();
                    for (LabelledRow row : new ProbeLoader().load(csv).rows()) {
                        double x = Math.min(80, row.features().get(0));
                        rows.add(new LabelledRow(FeatureVector.of(Double.NaN, x), row.target(), null));
                    }
                    return new Baseline(rows, List.of(), List.of());
                }
            }
            """;

    @TempDir
    Path home;

    private final TestDatabase database = TestDatabase.h2();
    private ApplicationContext context;
    private RunWorker worker;

    @BeforeEach
    void start() {
        context = ApplicationContext.builder()
                .properties(database.properties())
                .properties(Map.of("hindsight.retraining.worker", "false"))
                .singletons(
                        new PluginFolders(home.resolve("shipped"), home.resolve("plugins"), home.resolve("private")),
                        new ModelFolder(home.resolve("models")),
                        new BaselineFolder(home.resolve("baseline-data")),
                        new Node("here"))
                .build();
        context.registerSingleton(Clock.class, SettableClock.at("2026-03-01T02:00:03.123456Z"));
        context.start();
        // Cranked by hand, so that a test sees what is between two runs.
        worker = new RunWorker(
                bean(RunRepository.class), bean(RunLogRepository.class), bean(RunStore.class), bean(Pipeline.class), plugins(), bean(ServingModels.class),
                bean(Drafts.class), bean(RetrainingSettings.class), bean(Node.class), ApplicationEventPublisher.noOp(), bean(Clock.class));
        drop(new PluginSource("probe"), "1.0.0");
        worker.workOff();
    }

    @AfterEach
    void stop() {
        worker.close();
        context.close();
        database.close();
    }

    @Test
    void aScoreInFlightEndsOnTheFormerPluginWhichIsThenLetGo() {
        ActivePlugin former = plugins().find("probe").orElseThrow();
        ModelHold score = hold();

        drop(new PluginSource("probe"), "2.0.0");

        assertThat(former.classLoader()).isNotNull();
        // Its class "Scores" is loaded only now.
        assertThat(score.model().model().predict(FeatureVector.of(30, 0))).isEqualTo(new ClassPrediction(new double[] {0.7, 0.3}));
        score.close();
        assertThatThrownBy(former::classLoader).isInstanceOf(PluginUnloadedException.class);
        assertThat(predict(Map.of("x", 30, "smoker", false)).probability()).isEqualTo(0.3);
    }

    @Test
    void aFormerPluginWithoutScoresInFlightIsLetGoAtOnce() {
        ActivePlugin former = plugins().find("probe").orElseThrow();
        predict(Map.of("x", 30, "smoker", false));

        drop(new PluginSource("probe"), "2.0.0");

        assertThatThrownBy(former::classLoader).isInstanceOf(PluginUnloadedException.class);
    }

    @Test
    void aModelOfOtherQuestionsDoesNotAnswerUntilOneIsTrainedForThem() {
        String before = predict(Map.of("x", 30, "smoker", false)).modelVersion();

        drop(changed(), "2.0.0");

        assertThatThrownBy(() -> predict(Map.of("x", 30))).isInstanceOf(NoModelYetException.class);
        Run queued = bean(Retraining.class).list("probe", 1).getFirst();
        assertThat(queued.status()).isEqualTo(Run.Status.QUEUED);
        assertThat(queued.reason().toString()).contains("changed its questions", "2.0.0");
        worker.workOff();
        assertThat(predict(Map.of("x", 30)).modelVersion()).isNotEqualTo(before);
    }

    @Test
    void formerPredictionsStayReadableAndFormerOutcomesAreUsedWhereTheyStillFit() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            // Nine of them fit what x may be later on.
            tokens.add(predict(Map.of("x", i < 9 ? 10.25 + i : 81 + i, "smoker", i % 2 == 0)).token());
        }
        tokens.forEach(token -> bean(Outcomes.class).report(token, "no", PERSON));

        drop(changed(), "2.0.0");

        PredictionResult former = bean(Predictions.class).find(tokens.getLast(), Locale.ENGLISH, "US").orElseThrow();
        assertThat(former.answers()).isEqualTo(Map.of("x", 92.0, "smoker", "0"));
        assertThat(former.probability()).isEqualTo(0.92);
        assertThat(former.outcome()).isNotNull();
        worker.workOff();
        Run run = bean(Retraining.class).list("probe", 1).getFirst();
        assertThat(run.status()).as(run.message().toString()).isEqualTo(Run.Status.PROMOTED);
        Run.RunCounts counts = run.counts();
        assertThat(counts.outcomes()).isEqualTo(12);
        assertThat(counts.rejected()).isEqualTo(3);
        assertThat(counts.training() + counts.holdout()).isEqualTo(counts.baseline() + 9);
        assertThat(bean(Retraining.class).log(run.id(), 0))
                .extracting(line -> line.message().toString())
                .contains("Left out: 3 answers that do not fit today's questions.");
    }

    @Test
    void aBaselineIsCalledSimulatedUntilThePluginSaysThatItWasRecorded() {
        assertThat(bean(Baselines.class).summary("probe").simulated()).isTrue();

        drop(new PluginSource("probe").with("simulatedBaseline", "return false;"), "2.0.0");

        assertThat(bean(Baselines.class).summary("probe").simulated()).isFalse();
    }

    @Test
    void theOriginOfABaselineDoesNotTellWhoBroughtIt() throws IOException {
        ActivePlugin plugin = plugins().find("probe").orElseThrow();
        try (InputStream shipped = plugin.openShippedBaseline()) {
            bean(Baselines.class).replace("probe", shipped.readAllBytes(), "anna on duty@example.org");
        }
        LoadedBaseline loaded = bean(Baselines.class).load(plugin);
        bean(Baselines.class).reset("probe", "anna on duty@example.org");

        assertThat(loaded.source()).asString().isEqualTo("uploaded by anna on duty@example.org on 2026-03-01");
        assertThat(loaded.origin()).asString().isEqualTo("uploaded on 2026-03-01");
    }

    @Test
    void aPluginThatFailsLaterFailsItsOwnRequestsAndRunsAlone() {
        drop(jar(new PluginSource("probe"), "2.0.0").without("probe/Scores.class"), "2.0.0");

        assertThatThrownBy(() -> predict(Map.of("x", 30, "smoker", false))).isInstanceOf(PredictionFailedException.class);
        bean(Retraining.class).request("probe", "manual", Message.plain("asked"), null);
        worker.workOff();
        Run run = bean(Retraining.class).list("probe", 1).getFirst();
        assertThat(run.status()).isEqualTo(Run.Status.FAILED);
        assertThat(run.message().toString()).contains("NoClassDefFoundError", "probe/Scores");

        drop(new PluginSource("probe"), "2.0.1");
        assertThat(predict(Map.of("x", 30, "smoker", false)).probability()).isEqualTo(0.3);
    }

    @Test
    void aPluginThatCannotWarnGivesNoResult() {
        drop(jar(new PluginSource("probe"), "2.0.0").without("probe/LateLoaded.class"), "2.0.0");

        assertThatThrownBy(() -> predict(Map.of("x", 30, "smoker", false)))
                .isInstanceOf(PredictionFailedException.class)
                .hasMessageContaining("fails to look at these answers");
    }

    /** Asks nothing of smoking any more, but the weight first, and takes a smaller x. */
    private static PluginSource changed() {
        return new PluginSource("probe")
                .with("features", TODAYS_QUESTIONS)
                .with("baseline", TODAYS_LOADER)
                .with("trainer", "return new TodaysTrainer();")
                .with("extra", TODAYS_LOADER_CLASS + """
                        class TodaysTrainer extends ProbeTrainer {
                            public TrainedModel train(Dataset data, TrainingContext context) { return new TodaysModel(); }
                            public TrainedModel read(InputStream in) { return new TodaysModel(); }
                        }
                        class TodaysModel extends ProbeModel {
                            public Prediction predict(FeatureVector features) { return Scores.of(features.get(1) / 100); }
                        }
                        """);
    }

    private void drop(PluginSource source, String version) {
        drop(jar(source, version), version);
    }

    private static PluginJar jar(PluginSource source, String version) {
        return PluginJar.of("probe", source).version(version).entry("baseline-data/probe.csv", baseline());
    }

    private void drop(PluginJar jar, String version) {
        jar.into(home.resolve("plugins"), "probe.jar");
        if (plugins().find("probe").isEmpty()) {
            plugins().rescan();
        } else {
            plugins().reload("probe");
        }
        assertThat(plugins().find("probe").map(ActivePlugin::version)).contains(version);
    }

    /** Two hundred rows of which the x is right about four times in five. */
    private static String baseline() {
        StringBuilder csv = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 200; i++) {
            int outcome = (i > 100) == (i % 5 != 0) ? 1 : 0;
            csv.append(i / 2.0).append(',').append(i % 2).append(',').append(outcome).append('\n');
        }
        return csv.toString();
    }

    private PredictionResult predict(Map<String, Object> answers) {
        return bean(Predictions.class).predict("probe", new PredictionRequest(answers, null, false, null, PERSON));
    }

    private ModelHold hold() {
        try (LiveAssessment live = bean(LiveAssessments.class).open("probe").orElseThrow()) {
            return bean(ServingModels.class).hold(live).orElseThrow();
        }
    }

    private Plugins plugins() {
        return bean(Plugins.class);
    }

    private <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}

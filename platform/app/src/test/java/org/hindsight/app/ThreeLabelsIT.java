package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole loop with three labels of which none is positive: the worked example of the plugin guide, over HTTP and on every page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThreeLabelsIT {

    private static final List<String> LABELS = List.of("fail", "pass", "distinction");
    private static final String[] FIGURES =
            {"accuracy", "balanced_accuracy", "precision", "recall", "specificity", "f1", "roc_auc", "pr_auc", "brier"};

    @TempDir
    static Path home;

    @TempDir
    static Path workshop;

    private RunningPlatform platform;
    private String token;
    private List<String> versions;

    @BeforeAll
    void learn() throws IOException {
        platform = RunningPlatform.start(TestDatabase.h2(), home, home.resolve("no-distribution"));
        Files.copy(GuidePlugin.asTold().jar(workshop), home.resolve("plugins/exam-result.jar"));
        platform.awaitModel("exam-result");
        List<String> tokens = new ArrayList<>();
        for (int pupil = 0; pupil < 60; pupil++) {
            tokens.add(predict(40 + pupil, pupil % 11, "abcd".substring(pupil % 4, pupil % 4 + 1)).get("token").getStringValue());
        }
        for (int pupil = 0; pupil < 60; pupil++) {
            report(tokens.get(pupil), pupil % 11 < 3 ? "fail" : pupil % 11 < 8 ? "pass" : "distinction", 200);
        }
        token = tokens.getFirst();
        platform.signIn();
        JsonNode queued = platform.post("/api/admin/retrain", "{\"models\": [\"exam-result\"]}").expect(202).body().get("runs").get(0);
        platform.awaitRun(queued.get("id").getLongValue());
        versions = new ArrayList<>();
        platform.get("/api/models/exam-result/versions").expect(200).body().values()
                .forEach(version -> versions.add(version.get("version").getStringValue()));
    }

    @AfterAll
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void aPredictionNamesEveryLabel() {
        JsonNode prediction = predict(95, 10, "a");

        assertThat(LABELS).contains(prediction.get("label").getStringValue());
        double sum = 0;
        double most = 0;
        for (String label : LABELS) {
            double probability = prediction.get("probabilities").get(label).getDoubleValue();
            sum += probability;
            most = Math.max(most, probability);
        }
        assertThat(sum).isCloseTo(1, within(1e-9));
        assertThat(prediction.get("probability").getDoubleValue()).isEqualTo(most);
        assertThat(prediction.get("band").getStringValue()).isEqualTo("low");
        assertThat(prediction.get("advice").get("text").getStringValue()).startsWith("Of 100 pupils");
        JsonNode target = platform.get("/api/assessments/exam-result").expect(200).body().get("target");
        assertThat(target.get("positive").isNull()).isTrue();
        assertThat(target.get("labels").size()).isEqualTo(3);
    }

    @Test
    void anyLabelCanHaveHappenedAndNothingElse() {
        String mine = predict(70, 5, "b").get("token").getStringValue();

        for (String label : LABELS) {
            report(mine, label, 200);
            assertThat(platform.get("/api/predictions/" + mine).expect(200).body().get("outcome").get("value").getStringValue()).isEqualTo(label);
        }
        report(mine, "excellent", 422);
        platform.delete("/api/predictions/" + mine).expect(204);
    }

    @Test
    void performanceIsAveragedOverTheLabels() {
        JsonNode history = platform.get("/api/models/exam-result/performance").expect(200).body();

        assertThat(history.size()).isEqualTo(2);
        for (JsonNode version : history.values()) {
            for (String figure : FIGURES) {
                assertThat(version.get("metrics").get(figure).getDoubleValue()).as(figure).isBetween(0.0, 1.0);
                assertThat(version.get("intervals").get(figure).size()).as(figure).isEqualTo(2);
            }
            assertThat(version.get("metrics").get("roc_auc").getDoubleValue()).isGreaterThan(0.65);
            long[][] counts = counts(version.get("confusion_matrix"));
            assertThat(version.get("metrics").get("recall").getDoubleValue()).isCloseTo(macroRecall(counts), within(1e-9));
            assertThat(version.get("metrics").get("accuracy").getDoubleValue()).isCloseTo(accuracy(counts), within(1e-9));
        }
    }

    @Test
    void twoVersionsAreComparedOnTheSameRows() {
        JsonNode comparison = platform.get("/api/models/exam-result/compare?versions=" + String.join(",", versions)).expect(200).body();

        assertThat(comparison.get("n").getIntValue()).isPositive();
        assertThat(comparison.get("versions").size()).isEqualTo(2);
        assertThat(comparison.get("versions").get(1).get("confusion_matrix").get("labels").size()).isEqualTo(3);
        assertThat(comparison.get("differences").get("roc_auc").get("low").isNumber()).isTrue();
        assertThat(comparison.get("p_value").getDoubleValue()).isBetween(0.0, 1.0);
    }

    @Test
    void theRunCountsEveryOutcome() {
        JsonNode run = platform.get("/api/runs?model=exam-result").expect(200).body().get(0);

        assertThat(run.get("status").getStringValue()).as(run.toString()).isIn("PROMOTED", "KEPT", "INSUFFICIENT_EVIDENCE", "NEEDS_REVIEW");
        assertThat(run.get("decision").get("metric").getStringValue()).isEqualTo("roc_auc");
        assertThat(run.get("counts").get("outcomes").getLongValue()).isEqualTo(60);
        assertThat(run.get("counts").get("training").getLongValue() + run.get("counts").get("holdout").getLongValue()
                        + run.get("counts").get("rejected").getLongValue() + run.get("counts").get("suppressed").getLongValue())
                .isEqualTo(run.get("counts").get("baseline").getLongValue() + 60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "/|en|Exam result",
        "/assessments/exam-result|en|D or less",
        "/assessments/exam-result|es|Resultado del examen",
        "/results/TOKEN|en|distinction",
        "/results/TOKEN|es|De 100 alumnos",
        "/outcomes/TOKEN|en|I failed, or did not take it",
        "/outcomes/TOKEN|es|Suspendí, o no me presenté",
        "/admin/dashboard|en|Exam result",
        "/admin/model-performance?model=exam-result|en|distinction",
        "/admin/models/exam-result|en|Averaged over the outcomes: of 100 cases taken for one",
        "/admin/models/exam-result/compare?versions=BOTH|en|distinction",
        "/admin/models/exam-result/compare?versions=BOTH|es|matrícula",
        "/admin/models/exam-result|es|matrícula",
        "/admin/models/exam-result/versions/VERSION|en|distinction",
        "/admin/runs?model=exam-result|en|exam-result",
        "/admin/plugins|en|exam-result"
    })
    void everyPageKnowsThreeLabels(String path, String language, String words) {
        String address = path.replace("TOKEN", token).replace("VERSION", versions.getFirst()).replace("BOTH", String.join(",", versions));

        // A comparison is computed beside the page that asks for it, which says so meanwhile.
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(300)).untilAsserted(() ->
                assertThat(platform.page(address, language).expect(200).text()).contains(words).doesNotContain("NaN", "null,", ">null<"));
    }

    private JsonNode predict(int attendance, int homework, String grade) {
        return platform.post("/api/assessments/exam-result/predictions", "{\"answers\": {\"attendance\": " + attendance + ", \"homework\": " + homework
                        + ", \"last_grade\": \"" + grade + "\", \"study_hours\": " + homework + ", \"sleep_hours\": 7.5, \"job\": false}}")
                .expect(201)
                .body();
    }

    private void report(String prediction, String label, int status) {
        platform.put("/api/predictions/" + prediction + "/outcome", "{\"value\": \"" + label + "\"}").expect(status);
    }

    private static long[][] counts(JsonNode matrix) {
        long[][] counts = new long[3][3];
        for (int actual = 0; actual < 3; actual++) {
            assertThat(matrix.get("labels").get(actual).getStringValue()).isEqualTo(LABELS.get(actual));
            for (int predicted = 0; predicted < 3; predicted++) {
                counts[actual][predicted] = matrix.get("counts").get(actual).get(predicted).getLongValue();
            }
        }
        return counts;
    }

    /** The mean over the labels of the share that is found of each. */
    private static double macroRecall(long[][] counts) {
        double sum = 0;
        for (int label = 0; label < 3; label++) {
            sum += counts[label][label] / (double) (counts[label][0] + counts[label][1] + counts[label][2]);
        }
        return sum / 3;
    }

    private static double accuracy(long[][] counts) {
        double right = 0;
        double all = 0;
        for (int actual = 0; actual < 3; actual++) {
            for (int predicted = 0; predicted < 3; predicted++) {
                right += actual == predicted ? counts[actual][predicted] : 0;
                all += counts[actual][predicted];
            }
        }
        return right / all;
    }
}

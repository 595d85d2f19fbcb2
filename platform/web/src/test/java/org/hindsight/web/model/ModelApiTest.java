package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class ModelApiTest extends WebTest {

    private static final String[] KEY = TestServer.key(Scope.MODELS);

    @Test
    void tellsHowEveryModelDoes() {
        Answer answer = server.get("/api/models", KEY);

        assertThat(answer.list().getFirst())
                .containsOnlyKeys(
                        "id", "title", "predictions", "outcomes", "feedback_rate", "new_outcomes", "ready_to_retrain", "champion",
                        "last_run", "waiting", "next_run", "refused")
                .containsEntry("refused", null)
                .containsEntry("feedback_rate", 0.25)
                .containsEntry("ready_to_retrain", true)
                .containsEntry("next_run", null);
        assertThat(answer.<Map<String, Object>>at("0.champion"))
                .containsOnlyKeys("version", "metric", "change", "served")
                .containsEntry("change", null)
                .containsEntry("served", 40);
        assertThat(answer.list().get(1)).containsEntry("champion", null).containsEntry("feedback_rate", 0.0);
        assertThat(answer.<Map<String, Object>>at("1.refused"))
                .containsOnlyKeys("version", "reason", "serving")
                .containsEntry("version", "v20260301_020003")
                .containsEntry("reason", "Version v20260301_020003 of 'wait' is refused.")
                .containsEntry("serving", null);
    }

    @Test
    void listsVersionsNewestFirst() {
        Answer answer = server.get("/api/models/mood/versions", KEY);

        assertThat(answer.list()).extracting(version -> version.get("version")).containsExactly("v20260308_020004", "v20260301_020003");
        assertThat(answer.list()).extracting(version -> version.get("serving")).containsExactly(false, true);
        assertThat(server.get("/api/models/wait/versions", KEY).list()).isEmpty();
        assertThat(server.get("/api/models/moods/versions", KEY).status()).isEqualTo(404);
    }

    @Test
    void tellsOneVersion() {
        Answer answer = server.get("/api/models/mood/versions/v20260301_020003", KEY);

        assertThat(answer.json()).containsEntry("training_samples", 808).containsEntry("retained", true).containsEntry("decision", null);
        assertThat(answer.<Map<String, Object>>at("provenance")).containsEntry("seed", "42");
        assertThat(server.get("/api/models/mood/versions/v1", KEY).status()).isEqualTo(404);
    }

    @Test
    void givesTheHistoryOldestFirstWithEveryFigure() {
        Answer answer = server.get("/api/models/mood/performance", KEY);

        assertThat(answer.list()).extracting(entry -> entry.get("version")).containsExactly("v20260301_020003", "v20260308_020004");
        assertThat(answer.list().getFirst())
                .containsOnlyKeys(
                        "version", "trained_at", "trigger", "status", "training_samples", "test_samples", "metrics", "intervals",
                        "confusion_matrix", "on_todays_holdout");
        assertThat(answer.<Map<String, Object>>at("0.metrics"))
                .containsOnlyKeys(
                        "accuracy", "balanced_accuracy", "precision", "recall", "specificity", "f1", "roc_auc", "pr_auc", "brier",
                        "log_loss")
                .containsEntry("accuracy", 0.75)
                .containsEntry("recall", null);
        assertThat(answer.<Object>at("0.intervals.roc_auc")).isEqualTo(List.of(0.74, 0.88));
        assertThat(answer.<Map<String, Object>>at("0.confusion_matrix"))
                .isEqualTo(Map.of("labels", List.of("No", "Yes"), "counts", List.of(List.of(90, 10), List.of(20, 82))));
    }

    @Test
    void givesTheHistoryOnTodaysRowsToo() {
        Answer answer = server.get("/api/models/mood/performance", KEY);

        assertThat(answer.<Map<String, Object>>at("0.on_todays_holdout"))
                .containsOnlyKeys("test_samples", "metrics", "intervals", "confusion_matrix")
                .containsEntry("test_samples", 40);
        assertThat(answer.<Map<String, Object>>at("0.on_todays_holdout.metrics")).hasSize(10).containsEntry("accuracy", 0.9);
        assertThat(answer.<Object>at("0.on_todays_holdout.confusion_matrix.counts")).isEqualTo(List.of(List.of(18, 2), List.of(2, 18)));
        assertThat(answer.<Object>at("1.on_todays_holdout")).isNull();
    }

    @Test
    void tellsHowGoodTheServingVersionIs() {
        Answer answer = server.get("/api/models/mood/accuracy", KEY);

        assertThat(answer.json()).containsEntry("version", "v20260301_020003").containsEntry("test_samples", 202);
        assertThat(answer.<Map<String, Object>>at("metrics")).containsEntry("roc_auc", 0.81);
        assertThat(server.get("/api/models/moods/accuracy", KEY).status()).isEqualTo(404);
        assertThat(server.get("/api/models/wait/accuracy", KEY).<String>at("detail")).contains("serves yet");
    }

    @Test
    void replacesTheBaselineAndGoesBack() {
        Answer put = csv("/api/models/mood/baseline", "Age,Mood\n30,good\nx,good\n", server.admin());

        assertThat(put.status()).isEqualTo(200);
        assertThat(put.json())
                .containsOnlyKeys("rows", "rejected", "fingerprint", "source", "simulated", "remarks")
                .containsEntry("rows", 2)
                .containsEntry("source", "uploaded by admin@example.org on 2026-03-01");
        assertThat(put.<Map<String, Object>>at("rejected.0")).containsOnlyKeys("line", "message").containsEntry("line", 3);
        assertThat(server.get("/api/models/mood/baseline", KEY).json()).containsEntry("simulated", false);
        assertThat(server.delete("/api/models/mood/baseline", server.admin()).json()).containsEntry("source", "shipped");
    }

    @Test
    void refusesAFileThatIsNoBaseline() {
        Answer answer = csv("/api/models/mood/baseline", "name,phone\n", server.admin());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.<String>at("detail")).contains("Line 1");
    }

    @Test
    void letsOnlyAdminsReplaceTheBaseline() {
        assertThat(csv("/api/models/mood/baseline", "Age,\n", KEY).status()).isEqualTo(403);
        assertThat(csv("/api/models/moods/baseline", "Age,\n", server.admin()).status()).isEqualTo(404);
    }

    private Answer csv(String path, String text, String[] auth) {
        return server.send("PUT", path, BodyPublishers.ofString(text), auth[0], auth[1], "Content-Type", "text/csv");
    }
}

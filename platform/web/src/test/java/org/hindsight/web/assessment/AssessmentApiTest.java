package org.hindsight.web.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hindsight.web.Answer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class AssessmentApiTest extends WebTest {

    @Test
    void listsAssessmentsWithTheirModels() {
        Answer answer = server.get("/api/assessments");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).hasValue("application/json");
        assertThat(answer.list()).extracting(card -> card.get("id")).containsExactly("mood", "wait");
        assertThat(answer.list().getFirst())
                .containsOnlyKeys("id", "title", "summary", "audience", "kind", "questions", "available", "model")
                .containsEntry("kind", "classification")
                .containsEntry("questions", 4)
                .containsEntry("available", true);
        assertThat(answer.<Map<String, Object>>at("0.model"))
                .containsEntry("version", "v20260301_020003")
                .containsEntry("trained_at", "2026-03-01T02:00:03Z")
                .containsEntry("metric", Map.of("name", "roc_auc", "value", 0.81, "low", 0.74, "high", 0.88, "n", 240));
    }

    @Test
    void saysNullForAModelThatIsNotThereYet() {
        Map<String, Object> wait = server.get("/api/assessments").list().get(1);

        assertThat(wait).containsEntry("model", null).containsEntry("available", false).containsEntry("kind", "regression");
    }

    @Test
    void tellsQuestionsOfEveryKind() {
        Answer answer = server.get("/api/assessments/mood");

        assertThat(answer.json())
                .containsEntry("horizon", "within six weeks")
                .containsEntry("disclaimer", "It is only a test.")
                .containsEntry("target", Map.of("labels", List.of("No", "Yes"), "positive", "Yes", "words", Map.of("No", "No", "Yes", "Yes")));
        assertThat(answer.<String>at("sections.0.title")).isEqualTo("You");
        Map<String, Object> age = answer.at("sections.0.features.0");
        assertThat(age)
                .containsOnlyKeys("name", "label", "help", "type", "unit", "min", "max", "step", "choices", "required")
                .containsEntry("name", "Age")
                .containsEntry("type", "integer")
                .containsEntry("help", "In whole years.")
                .containsEntry("unit", "years")
                .containsEntry("max", 120.0)
                .containsEntry("choices", List.of())
                .containsEntry("required", true);
        assertThat(answer.<String>at("sections.0.features.1.type")).isEqualTo("number");
        assertThat(answer.<Object>at("sections.0.features.1.help")).isNull();
        assertThat(answer.<String>at("sections.1.features.0.type")).isEqualTo("choice");
        assertThat(answer.<Object>at("sections.1.features.0.min")).isNull();
        assertThat(answer.<Map<String, Object>>at("sections.1.features.0.choices.2"))
                .isEqualTo(Map.of("value", "dark", "label", "Very dark"));
        assertThat(answer.<String>at("sections.1.features.1.type")).isEqualTo("boolean");
    }

    @Test
    void tellsUnitAndRangeOfANumber() {
        assertThat(server.get("/api/assessments/wait").json())
                .containsEntry("target", Map.of("unit", "minutes", "min", 0.0, "max", 600.0));
    }

    @Test
    void speaksTheLanguageThatWeighsMost() {
        assertThat(title("fr;q=0.3, de-AT;q=0.9, *;q=0.1")).endsWith("[de-AT]");
    }

    @Test
    void speaksEnglishWhenTheLanguageCannotBeRead() {
        assertThat(title("%%, ;;q=nonsense")).endsWith("[en]");
        assertThat(title("*")).endsWith("[en]");
    }

    @Test
    void answers404ForAnAssessmentThatDoesNotExist() {
        Answer answer = server.get("/api/assessments/moods");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.<String>at("detail")).contains("'moods'");
    }

    private String title(String acceptLanguage) {
        return server.get("/api/assessments/mood", "Accept-Language", acceptLanguage).at("title");
    }
}

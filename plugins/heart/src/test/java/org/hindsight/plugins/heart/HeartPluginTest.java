package org.hindsight.plugins.heart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.testkit.AssessmentPluginContract;
import org.junit.jupiter.api.Test;

class HeartPluginTest extends AssessmentPluginContract {

    @Override
    protected AssessmentPlugin plugin() {
        return new HeartPlugin();
    }

    @Test
    void takesTheFirstPatientOfTheClevelandStudy() {
        Answers answers = new Answers(Map.ofEntries(
                Map.entry("age", 63.0), Map.entry("sex", "1"), Map.entry("cp", "1"), Map.entry("trestbps", 145.0),
                Map.entry("chol", 233.0), Map.entry("fbs", "1"), Map.entry("restecg", "2"), Map.entry("thalach", 150.0),
                Map.entry("exang", "0"), Map.entry("oldpeak", 2.3), Map.entry("slope", "3"), Map.entry("ca", 0.0),
                Map.entry("thal", "6")));

        assertThat(answers.encode(HeartQuestions.SCHEMA))
                .isEqualTo(FeatureVector.of(63, 1, 0, 145, 233, 1, 2, 150, 0, 2.3, 2, 0, 1));
    }

    @Test
    void asksForTheColumnsOfTheFileInItsOrder() {
        assertThat(HeartQuestions.SCHEMA.features()).extracting(feature -> feature.name()).containsExactly(
                "age", "sex", "cp", "trestbps", "chol", "fbs", "restecg", "thalach", "exang", "oldpeak", "slope", "ca",
                "thal");
    }

    @Test
    void isTranslatedIntoSpanishCompletely() {
        HeartPlugin plugin = new HeartPlugin();
        ResourceBundle spanish = plugin.texts(Locale.of("es"));
        ResourceBundle english = plugin.texts(Locale.ENGLISH);
        TreeSet<String> expected = new TreeSet<>(Texts.keysOf(plugin).keySet());
        expected.addAll(english.keySet());

        assertThat(new TreeSet<>(spanish.keySet())).isEqualTo(expected);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(spanish.getString(key)).isNotEqualTo(english.getString(key)));
        assertThat(spanish.getString("advice.title")).contains("{n}");
    }
}

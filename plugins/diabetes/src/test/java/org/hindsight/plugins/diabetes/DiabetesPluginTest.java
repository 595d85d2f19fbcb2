package org.hindsight.plugins.diabetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.testkit.AssessmentPluginContract;
import org.junit.jupiter.api.Test;

class DiabetesPluginTest extends AssessmentPluginContract {

    @Override
    protected AssessmentPlugin plugin() {
        return new DiabetesPlugin();
    }

    @Test
    void asksForTheColumnsOfTheFileInItsOrder() {
        assertThat(DiabetesQuestions.SCHEMA.features())
                .extracting(Feature::name)
                .isEqualTo(Arrays.asList(DiabetesFiles.HEADER.split(",")).subList(0, 8));
    }

    @Test
    void isTranslatedIntoSpanishCompletely() {
        DiabetesPlugin plugin = new DiabetesPlugin();
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

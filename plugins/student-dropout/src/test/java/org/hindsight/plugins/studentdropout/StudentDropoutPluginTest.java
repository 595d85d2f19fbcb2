package org.hindsight.plugins.studentdropout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.testkit.AssessmentPluginContract;
import org.junit.jupiter.api.Test;

class StudentDropoutPluginTest extends AssessmentPluginContract {

    @Override
    protected AssessmentPlugin plugin() {
        return new StudentDropoutPlugin();
    }

    @Test
    void asksForAllColumnsOfTheFileAndWhichResultsAreKnown() {
        List<String> asked = new ArrayList<>(StudentFiles.header());
        asked.remove("Target");
        asked.add("Results known");

        assertThat(StudentQuestions.SCHEMA.features()).extracting(Feature::name).containsExactlyInAnyOrderElementsOf(asked);
    }

    @Test
    void leavesOpenAtEnrolmentWhatIsNotKnownThen() {
        List<String> optional = StudentQuestions.SCHEMA.features().stream()
                .filter(feature -> !feature.required())
                .map(Feature::name)
                .toList();

        assertThat(optional).containsAll(StudentTraining.results()).hasSize(12 + 4);
    }

    @Test
    void isTranslatedIntoSpanishCompletely() {
        StudentDropoutPlugin plugin = new StudentDropoutPlugin();
        ResourceBundle spanish = plugin.texts(Locale.of("es"));
        ResourceBundle english = plugin.texts(Locale.ENGLISH);
        Map<String, String> asked = Texts.keysOf(plugin);
        TreeSet<String> expected = new TreeSet<>(asked.keySet());
        expected.addAll(english.keySet());

        assertThat(new TreeSet<>(spanish.keySet())).isEqualTo(expected);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(spanish.getString(key)).isNotEqualTo(english.getString(key)));
        assertThat(spanish.getString("advice.title")).contains("{n}");
        assertThat(spanish.getString("advice.withResults")).contains("{used}");
        assertThat(spanish.getString("notice.known.text")).contains("{used}");
    }
}

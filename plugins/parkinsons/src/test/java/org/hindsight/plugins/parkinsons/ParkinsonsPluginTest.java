package org.hindsight.plugins.parkinsons;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.plugin.testkit.AssessmentPluginContract;
import org.junit.jupiter.api.Test;

class ParkinsonsPluginTest extends AssessmentPluginContract {

    @Override
    protected AssessmentPlugin plugin() {
        return new ParkinsonsPlugin();
    }

    @Test
    void asksInTheOrderOfTheFileSoThatARowCanBePasted() {
        List<String> measures = new ArrayList<>(VoiceFiles.header());
        measures.removeAll(List.of("name", "status"));

        assertThat(VoiceQuestions.SCHEMA.features()).extracting(Feature::name).isEqualTo(measures);
    }

    @Test
    void leavesExactMultiplesOutOfTheModel() {
        List<LabelledRow> rows = VoiceFiles.load(VoiceFiles.shipped()).rows();
        TrainedModel model = new ParkinsonsPlugin()
                .trainer()
                .train(new Dataset(VoiceQuestions.SCHEMA, VoiceQuestions.TARGET, rows), TrainingContext.of(1));
        FeatureVector voice = rows.getFirst().features();

        for (String multiple : List.of("Jitter:DDP", "Shimmer:DDA")) {
            int position = VoiceQuestions.SCHEMA.indexOf(multiple);
            assertThat(model.predict(voice.with(position, 0.1))).isEqualTo(model.predict(voice));
            assertThat(VoiceQuestions.SCHEMA.features().get(position).required()).isFalse();
        }
        assertThat(model.predict(voice.with(VoiceQuestions.SCHEMA.indexOf("PPE"), 0.5))).isNotEqualTo(model.predict(voice));
        assertThat(model.description()).containsEntry("Training rows", "195 in 32 groups");
    }

    @Test
    void leavesNoOtherMeasuresThatAreMultiplesOfEachOther() {
        List<LabelledRow> rows = VoiceFiles.load(VoiceFiles.shipped()).rows();
        List<String> inTheModel = VoiceQuestions.SCHEMA.features().stream()
                .map(Feature::name)
                .filter(name -> !List.of(VoiceQuestions.DDP, VoiceQuestions.DDA).contains(name))
                .toList();

        assertThat(spreadOfRatio(rows, VoiceQuestions.RAP, VoiceQuestions.DDP)).isLessThan(1.01);
        for (String one : inTheModel) {
            for (String other : inTheModel) {
                if (!one.equals(other)) {
                    assertThat(spreadOfRatio(rows, one, other)).as(one + " and " + other).isGreaterThan(1.2);
                }
            }
        }
    }

    /** How many times the greatest ratio of two measures is the least one. */
    private static double spreadOfRatio(List<LabelledRow> rows, String one, String other) {
        DoubleSummaryStatistics ratios = rows.stream()
                .mapToDouble(row -> Math.abs(value(row, one) / value(row, other)))
                .summaryStatistics();
        return ratios.getMax() / ratios.getMin();
    }

    private static double value(LabelledRow row, String measure) {
        return row.features().get(VoiceQuestions.SCHEMA.indexOf(measure));
    }

    @Test
    void isTranslatedIntoSpanishCompletely() {
        ParkinsonsPlugin plugin = new ParkinsonsPlugin();
        ResourceBundle spanish = plugin.texts(Locale.of("es"));
        ResourceBundle english = plugin.texts(Locale.ENGLISH);
        TreeSet<String> expected = new TreeSet<>(Texts.keysOf(plugin).keySet());
        expected.addAll(english.keySet());

        assertThat(new TreeSet<>(spanish.keySet())).isEqualTo(expected);
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(spanish.getString(key)).isNotEqualTo(english.getString(key)));
        assertThat(spanish.getString("advice.title")).contains("{n}");
        assertThat(spanish.getString("notice.beyond.text")).contains("{measures}");
    }
}

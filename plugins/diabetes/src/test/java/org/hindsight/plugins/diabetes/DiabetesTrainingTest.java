package org.hindsight.plugins.diabetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;

class DiabetesTrainingTest {

    /** Cox's calibration intercept: 0.33 without the sugar test and 0.55 without all optional answers before there were submodels. */
    @Test
    void tellsTheChanceRightWhateverOptionalAnswersAreOpen() throws IOException {
        DiabetesPlugin plugin = new DiabetesPlugin();
        List<LearnerComparison.Result> results = LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin))
                .add("in use", plugin.trainer())
                .withholding("Glucose")
                .withholding("Insulin", "SkinThickness", "DiabetesPedigreeFunction")
                .withholding(DiabetesTraining.OPTIONAL)
                .run()
                .results();

        assertThat(results).hasSize(4).allSatisfy(result -> {
            assertThat(result.figures().get("Intercept")).as(result.name()).isCloseTo(0, within(0.15));
            assertThat(result.figures().get("Slope")).as(result.name()).isCloseTo(1, within(0.2));
        });
        assertThat(results.get(0).figures().get("AUC")).isGreaterThan(0.79);
        assertThat(results.get(1).figures().get("AUC")).isGreaterThan(0.69);
    }
}

package org.hindsight.plugins.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;

class HeartTrainingTest {

    /** Cox's calibration intercept: 1.3 without both pictures and 1.8 without all optional answers before there were submodels. */
    @Test
    void tellsTheChanceRightWhateverOptionalAnswersAreOpen() throws IOException {
        HeartPlugin plugin = new HeartPlugin();
        List<LearnerComparison.Result> results = LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin))
                .add("in use", plugin.trainer())
                .withholding("ca", "thal")
                .withholding(HeartTraining.OPTIONAL)
                .run()
                .results();

        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.figures().get("Intercept")).as(result.name()).isCloseTo(0, within(0.15));
            assertThat(result.figures().get("Slope")).as(result.name()).isCloseTo(1, within(0.2));
        });
        assertThat(results.get(0).figures().get("AUC")).isGreaterThan(0.87);
        assertThat(results.get(1).figures().get("AUC")).isGreaterThan(0.81);
        assertThat(results.get(2).figures().get("AUC")).isGreaterThan(0.81);
    }
}

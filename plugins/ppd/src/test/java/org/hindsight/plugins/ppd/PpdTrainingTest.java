package org.hindsight.plugins.ppd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;

class PpdTrainingTest {

    /** Cox's calibration intercept: 0.36 without all optional answers before there were submodels. */
    @Test
    void tellsTheChanceRightWhateverOptionalAnswersAreOpen() throws IOException {
        PpdPlugin plugin = new PpdPlugin();
        List<LearnerComparison.Result> results = LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin))
                .add("in use", plugin.trainer())
                .withholding("stressful_events")
                .withholding(PpdTraining.OPTIONAL)
                .run()
                .results();

        assertThat(results).hasSize(3).allSatisfy(result -> {
            assertThat(result.figures().get("Intercept")).as(result.name()).isCloseTo(0, within(0.15));
            assertThat(result.figures().get("Slope")).as(result.name()).isCloseTo(1, within(0.2));
        });
        assertThat(results.get(0).figures().get("AUC")).isGreaterThan(0.84);
        assertThat(results.get(1).figures().get("AUC")).isGreaterThan(0.84);
        assertThat(results.get(2).figures().get("AUC")).isGreaterThan(0.84);
    }
}

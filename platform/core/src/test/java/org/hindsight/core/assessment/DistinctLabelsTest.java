package org.hindsight.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;
import org.junit.jupiter.api.Test;

class DistinctLabelsTest {

    @Test
    void namesTheSectionOfQuestionsThatAreCalledTheSame() {
        FeatureSchema schema = FeatureSchema.of(
                new Section("First semester", List.of(number("passed_1", "Units passed"), number("age", "Age"))),
                new Section("Second semester", List.of(number("passed_2", "Units passed"))));
        assertThat(DistinctLabels.of(schema).values())
                .containsExactly("First semester: Units passed", "Age", "Second semester: Units passed");
    }

    private static NumericFeature number(String name, String label) {
        return NumericFeature.integer(name, label, "", 0, 30);
    }
}

package org.hindsight.core.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionsTest {

    private static final NumericFeature AGE = NumericFeature.integer("age", "How old are you?", "years", 18, 99);
    private static final ChoiceFeature MOOD = ChoiceFeature.of("mood", "How are you?", "low", "Low", "high", "High");
    private static final ClassTarget WELL = new ClassTarget(List.of("no", "yes"), "yes");

    @Test
    void wordsRangesAndSectionsMayChange() {
        FeatureSchema before = FeatureSchema.of(new Section("All", List.of(AGE, MOOD)));
        FeatureSchema after = FeatureSchema.of(
                new Section("You", List.of(NumericFeature.decimal("age", "Your age?", "years", 0, 120, 0.5).optional())),
                new Section("Today", List.of(ChoiceFeature.of("mood", "Mood?", "low", "Bad", "high", "Good"))));

        assertThat(Questions.fingerprint(after, new ClassTarget(List.of("no", "yes"), "no"))).isEqualTo(Questions.fingerprint(before, WELL));
    }

    static Stream<Arguments> whatChangesTheMeaning() {
        return Stream.of(
                Arguments.of("another order", List.of(MOOD, AGE), WELL),
                Arguments.of("a feature less", List.of(AGE), WELL),
                Arguments.of("another unit", List.of(NumericFeature.integer("age", "How old are you?", "months", 18, 99), MOOD), WELL),
                Arguments.of("choices in another order", List.of(AGE, ChoiceFeature.of("mood", "How are you?", "high", "High", "low", "Low")), WELL),
                Arguments.of("labels in another order", List.of(AGE, MOOD), new ClassTarget(List.of("yes", "no"), "yes")),
                Arguments.of("a number", List.of(AGE, MOOD), new NumericTarget("min", 0, 10, 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatChangesTheMeaning")
    void whatChangesTheMeaningOfNumbersShows(String what, List<Feature> features, Target target) {
        FeatureSchema before = FeatureSchema.of(new Section("All", List.of(AGE, MOOD)));

        assertThat(Questions.fingerprint(FeatureSchema.of(new Section("All", features)), target))
                .isNotEqualTo(Questions.fingerprint(before, WELL));
    }
}

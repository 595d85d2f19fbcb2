package org.hindsight.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChanceTest {

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void drawsAHundredPeopleTheLookedForFirst() {
        Chance chance = Chance.of(List.of("ill", "well"), List.of(0.172, 0.828), words);
        assertThat(chance.blocks()).hasSize(10).allSatisfy(block -> assertThat(block).hasSize(10));
        assertThat(chance.blocks().get(1)).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 1, 1);
        assertThat(chance.alt()).isEqualTo("Of 100 people with answers like yours: 17 ill; 83 well.");
        assertThat(chance.groups().getFirst().share()).isEqualTo("17.2\u202f%");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.005, 0.125, 0.335, 0.5, 0.995, 1})
    void alwaysAddsUpToAHundredPeople(double probability) {
        assertThat(sum(Chance.hundred(List.of(probability, 1 - probability)))).isEqualTo(100);
        double rest = (1 - probability) / 3;
        assertThat(sum(Chance.hundred(List.of(probability, rest, rest, rest)))).isEqualTo(100);
    }

    @Test
    void roundsSeveralGroupsByTheirLargestRemainders() {
        assertThat(Chance.hundred(List.of(0.336, 0.328, 0.336))).containsExactly(34, 33, 33);
        assertThat(Chance.hundred(List.of(1.0 / 3, 1.0 / 3, 1.0 / 3))).containsExactly(34, 33, 33);
    }

    @Test
    void putsANumberAndItsIntervalOnALine() {
        Span span = Span.of(22, 8, 41, 0, 240, "minutes", words);
        assertThat(span.from()).isEqualTo("0");
        assertThat(span.to()).isEqualTo("50\u00a0minutes");
        assertThat(span.lowAt()).isEqualTo("16.0%");
        assertThat(span.wide()).isEqualTo("66.0%");
        assertThat(span.valueAt()).isEqualTo("44.0%");
        assertThat(span.alt()).isEqualTo("On a line from 0 to 50 minutes: most likely 22, between 8 and 41.");
    }

    @Test
    void keepsTheLineWithinWhatCanBeTrueButNeverCutsTheInterval() {
        assertThat(Span.of(230, 200, 240, 0, 240, "minutes", words).to()).isEqualTo("240\u00a0minutes");
        assertThat(Span.of(0, 0, 0, 0, 240, "minutes", words).valueAt()).isEqualTo("0.0%");
        assertThat(Span.of(-3, -5, 4, -10, 10, "mm", words).from()).isEqualTo("\u221210");
    }

    private static int sum(int[] counts) {
        return java.util.Arrays.stream(counts).sum();
    }
}

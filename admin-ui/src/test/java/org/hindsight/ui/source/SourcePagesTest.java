package org.hindsight.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.source.SourceFinding;
import org.hindsight.core.source.SourceFinding.Kind;
import org.hindsight.core.source.SourceLook;
import org.hindsight.core.source.SourceLooks.Stored;
import org.hindsight.core.source.Sources.Exclusion;
import org.hindsight.core.source.Sources.Source;
import org.hindsight.ui.platform.OutcomeSources;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class SourcePagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:12:00Z");
    private static final Exclusion SWAPPED = new Exclusion("Yes and no swapped.", "admin@example.org", NOW);

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void saysHowManyAreLearntFrom() {
        Source one = source(1, null);

        assertThat(page(List.of(), words).headline()).isEqualTo("No outcome has been reported yet");
        assertThat(page(List.of(one), words).headline()).isEqualTo("The only source is learnt from");
        assertThat(page(List.of(one, source(2, SWAPPED)), words).headline()).isEqualTo("1 of 2 sources is kept out of training");
        assertThat(page(List.of(one, source(2, SWAPPED), source(3, SWAPPED)), Words.in(Locale.of("es"))).headline())
                .isEqualTo("2 de 3 fuentes están excluidas del entrenamiento");
    }

    @Test
    void showsTheLargestAndAllThatAreKeptOut() {
        List<Source> many = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            many.add(source(number, number == 140 ? SWAPPED : null));
        }
        SourcesPage page = page(many, words);

        assertThat(page.sources()).hasSize(21);
        assertThat(page.sources().getLast().reason()).isEqualTo("Yes and no swapped.");
        assertThat(page.more()).startsWith("129 smaller ones");
    }

    @Test
    void tellsAnExcludedSourceThatHasNoOutcomesAnyMore() {
        SourcesPage.Line line = page(List.of(new Source("api_key:9", 0, 0, null, SWAPPED, null)), words).sources().getFirst();

        assertThat(line.counts()).startsWith("No outcome, 0");
        assertThat(line.last()).isNull();
        assertThat(line.name()).as("its key is gone, so its number stands for it").isEqualTo("API key “9”");
    }

    @Test
    void tellsHowASourceDidAndWhatWasSeenOfIt() {
        Source source = new Source("account:7", 40, 30, NOW, null, new Stored(12, NOW, look(
                new SourceFinding(Kind.POSITIVE, null, "disease", 28, 40, 14.2, 1e-6),
                new SourceFinding(Kind.CHOICE, "sex", "1", 40, 40, 27.4, 0.00034),
                new SourceFinding(Kind.HIGHER, "age", null, 81, 100, 50, 1e-9),
                new SourceFinding(Kind.CHOICE, "gone", "old", 12, 40, 2, 0.0002))));
        SourcesPage.Line line = page(List.of(source), words).sources().getFirst();

        assertThat(line.foretold()).isEqualTo("75\u202f% had been foretold.");
        assertThat(line.seen().fits()).isFalse();
        assertThat(line.seen().headline()).isEqualTo("4 things do not fit");
        assertThat(line.seen().counts()).containsExactly(
                "Of its 40 cases 30 turned out as expected; about 33 were to be.",
                "12\u202f% of 200 numbers lie outside the central 98 % of what is known, where about 2 % were to be.");
        assertThat(line.seen().findings()).containsExactly(
                "“a narrowed coronary vessel” was reported in 28 of 40 cases, where about 14 were to be expected (p < 0.0001).",
                "Sex at birth: “Male” in 40 of 40 cases, where about 27 were to be expected (p = 0.0003).",
                "Age: higher than among those known in 81 of 100 pairs, where about 50 were to be expected (p < 0.0001).",
                "gone: “old” in 12 of 40 cases, where about 2 were to be expected (p = 0.0002).");
        assertThat(page(List.of(source), Words.in(Locale.of("es"))).sources().getFirst().seen().findings())
                .contains("Age: más alto que entre los conocidos en 81 de 100 pares, donde se esperaban unos 50 (p < 0,0001).");
    }

    @Test
    void everyKindOfFindingHasItsWords() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
            for (Kind kind : Kind.values()) {
                Source source = new Source("account:7", 40, 30, NOW, null, new Stored(12, NOW, look(new SourceFinding(kind, "age", "x", 3, 17, 9, 1e-6))));
                assertThat(page(List.of(source), Words.in(locale)).sources().getFirst().seen().findings().getFirst())
                        .as(kind + " " + locale).contains("3", "17", "9", "0001").doesNotContain("{", "null");
            }
        }
    }

    private static SourceLook look(SourceFinding... findings) {
        return new SourceLook("account:7", 40, 30, 33.4, 9, 200, 24, List.of(findings));
    }

    private static SourcesPage page(List<Source> sources, Words words) {
        return new SourcePages(new Nameless(), null, Clock.fixed(NOW, ZoneOffset.UTC)).page(SampleAssessments.of("heart"), sources, null, words);
    }

    private static Source source(int number, Exclusion exclusion) {
        return new Source("address:" + number, 5, 4, NOW, exclusion, null);
    }

    /** Nobody's name is known. */
    private static final class Nameless implements OutcomeSources {

        @Override
        public List<Source> of(String model) {
            return List.of();
        }

        @Override
        public Optional<Stored> smallOnes(String model) {
            return Optional.empty();
        }

        @Override
        public List<Stored> seenBy(long run) {
            return List.of();
        }

        @Override
        public Optional<Source> exclude(String model, String source, String reason, String actor) {
            return Optional.empty();
        }

        @Override
        public Optional<Source> admit(String model, String source, String actor) {
            return Optional.empty();
        }

        @Override
        public Optional<String> nameOf(String source) {
            return Optional.empty();
        }
    }
}

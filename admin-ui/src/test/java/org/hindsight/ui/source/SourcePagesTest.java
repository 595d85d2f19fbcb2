package org.hindsight.ui.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    void showsAHundredAndAllThatAreKeptOut() {
        List<Source> many = new ArrayList<>();
        for (int number = 0; number < 150; number++) {
            many.add(source(number, number == 140 ? SWAPPED : null));
        }
        SourcesPage page = page(many, words);

        assertThat(page.sources()).hasSize(101);
        assertThat(page.sources().getLast().reason()).isEqualTo("Yes and no swapped.");
        assertThat(page.more()).startsWith("49 smaller ones");
    }

    @Test
    void tellsAnExcludedSourceThatHasNoOutcomesAnyMore() {
        SourcesPage.Line line = page(List.of(new Source("api_key:9", 0, null, SWAPPED)), words).sources().getFirst();

        assertThat(line.counts()).startsWith("No outcome, 0");
        assertThat(line.last()).isNull();
        assertThat(line.name()).as("its key is gone, so its number stands for it").isEqualTo("API key “9”");
    }

    private static SourcesPage page(List<Source> sources, Words words) {
        return new SourcePages(new Nameless(), null, Clock.fixed(NOW, ZoneOffset.UTC)).page(SampleAssessments.all().getFirst(), sources, words);
    }

    private static Source source(int number, Exclusion exclusion) {
        return new Source("address:" + number, 5, NOW, exclusion);
    }

    /** Nobody's name is known. */
    private static final class Nameless implements OutcomeSources {

        @Override
        public List<Source> of(String model) {
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

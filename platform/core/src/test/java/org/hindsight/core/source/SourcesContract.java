package org.hindsight.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.SamplePredictions;
import org.junit.jupiter.api.Test;

/** Where outcomes come from, on every database. */
abstract class SourcesContract extends DatabaseContract {

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-assessments", true);
    }

    @Test
    void outcomesAreCountedByTheirSource() {
        String id = bean(SamplePredictions.class).assessment("counted", SamplePlugin.YES_NO);
        report(id, Caller.person("192.0.2.1", Locale.ENGLISH, ""), 3);
        report(id, Caller.person("192.0.2.2", Locale.ENGLISH, ""), 2);
        report(id, new Caller(Caller.Source.ADMIN, null, null, "192.0.2.3", Locale.ENGLISH, ""), 1);

        List<Sources.Source> found = sources().of(id);

        assertThat(found).extracting(Sources.Source::outcomes).containsExactly(3L, 2L, 1L);
        assertThat(found.get(0).source()).startsWith("address:").hasSize(8 + 64);
        assertThat(found.get(2).source()).isEqualTo("account:unknown");
    }

    @Test
    void anExcludedSourceIsKeptOutUntilItIsAdmittedAndItsHistoryStays() {
        String id = bean(SamplePredictions.class).assessment("excluded", SamplePlugin.YES_NO);
        report(id, Caller.person("192.0.2.1", Locale.ENGLISH, ""), 3);
        report(id, Caller.person("192.0.2.2", Locale.ENGLISH, ""), 2);
        String source = sources().of(id).getFirst().source();

        sources().exclude(id, source, "all the same", "admin@example.org");
        Set<Long> inForce = sources().exclusions(id);
        assertThat(sources().of(id).getFirst().exclusion()).isNotNull();
        assertThat(left(id, inForce)).isEqualTo(2);
        assertThat(sources().exclude(id, source, "again", "other").orElseThrow().exclusion())
                .extracting(Sources.Exclusion::reason).isEqualTo("all the same");

        assertThat(sources().admit(id, source, "admin@example.org").orElseThrow().exclusion()).isNull();
        assertThat(sources().exclusions(id)).isEmpty();
        assertThat(left(id, Set.of())).isEqualTo(5);
        assertThat(left(id, inForce)).as("a version that was trained then is trained again so").isEqualTo(2);
        assertThat(sources().exclude(id, "api_key:99", "unknown", "admin@example.org")).isEmpty();
    }

    @Test
    void aSourceIsNewAsLongAsNothingOfItWasLearnt() {
        String id = bean(SamplePredictions.class).assessment("fresh", SamplePlugin.YES_NO);
        report(id, Caller.person("192.0.2.1", Locale.ENGLISH, ""), 2);
        long lastKnown = confirmed().page(id, 0, 10).getLast().id();
        report(id, Caller.person("192.0.2.1", Locale.ENGLISH, ""), 1);
        report(id, Caller.person("192.0.2.2", Locale.ENGLISH, ""), 2);

        assertThat(sources().newSince(id, lastKnown, share -> {}).values()).singleElement().satisfies(numbers -> assertThat(numbers).hasSize(2));
        assertThat(sources().newSince(id, 0, share -> {})).hasSize(2);
        assertThatThrownBy(() -> sources().newSince(id, 0, share -> {
                    throw new CancellationException();
                }))
                .isInstanceOf(CancellationException.class);
        assertThat(sources().newSince(id, Long.MAX_VALUE, share -> {})).isEmpty();
    }

    private long left(String id, Set<Long> exclusions) {
        return confirmed().page(id, 0, 100).stream().filter(sources().keptOut(exclusions).negate()).map(ConfirmedOutcome::id).count();
    }

    private void report(String id, Caller caller, int count) {
        for (int i = 0; i < count; i++) {
            bean(Outcomes.class).report(bean(SamplePredictions.class).token(id, 30 + i), "Yes", caller);
        }
    }

    private Sources sources() {
        return bean(Sources.class);
    }

    private ConfirmedOutcomes confirmed() {
        return bean(ConfirmedOutcomes.class);
    }
}

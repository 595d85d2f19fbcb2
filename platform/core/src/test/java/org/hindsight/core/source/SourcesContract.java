package org.hindsight.core.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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

    private static final Instant THEN = Instant.parse("2026-03-01T02:00:03.123456Z");

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
        long lastKnown = confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10).getLast().id();
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

    @Test
    void aSourceTellsHowManyOfItsOutcomesHadBeenForetold() {
        String id = bean(SamplePredictions.class).assessment("foretold", SamplePlugin.YES_NO);
        Caller caller = Caller.person("192.0.2.1", Locale.ENGLISH, "");
        report(id, caller, 4);
        String other = bean(SamplePredictions.class).token(id, 35);
        bean(Outcomes.class).report(other, "No", caller);

        assertThat(sources().of(id).getFirst()).satisfies(source -> {
            assertThat(source.outcomes()).isEqualTo(5);
            assertThat(source.foretold()).as("the sample says Yes of everybody").isEqualTo(4);
        });
        bean(Outcomes.class).report(other, "Yes", caller);
        assertThat(sources().of(id).getFirst().foretold()).as("corrected").isEqualTo(5);
        bean(Outcomes.class).withdraw(other, caller);
        assertThat(sources().of(id).getFirst().foretold()).as("withdrawn").isEqualTo(4);
        bean(Outcomes.class).report(other, "No", caller);
        assertThat(sources().of(id).getFirst().foretold()).as("reported again").isEqualTo(4);
        String numbers = bean(SamplePredictions.class).assessment("foretold-numbers", SamplePlugin.MINUTES);
        bean(Outcomes.class).report(bean(SamplePredictions.class).token(numbers, 30), "60", caller);
        bean(Outcomes.class).report(bean(SamplePredictions.class).token(numbers, 31), "235", caller);
        assertThat(sources().of(numbers).getFirst().foretold()).as("60 lies in the sample's interval, 235 does not").isEqualTo(1);
    }

    @Test
    void whatARunSawIsKeptAndTheNewestIsThatOfTheSource() {
        String id = bean(SamplePredictions.class).assessment("seen", SamplePlugin.YES_NO);
        report(id, Caller.person("192.0.2.1", Locale.ENGLISH, ""), 2);
        String source = sources().of(id).getFirst().source();
        SourceFinding finding = new SourceFinding(SourceFinding.Kind.CHOICE, "sex", "m", 20, 20, 9.75, 1.5e-7);
        SourceLook first = new SourceLook(source, 2, 1, 1.25, 3, 4, 1, List.of());
        SourceLook second = new SourceLook(source, 20, 11, 16.5, 3, 40, 2, List.of(finding));
        SourceLook small = new SourceLook(SourceLook.TOGETHER, 3, 3, 2.5, 0, 0, 0, List.of());

        looks().keep(701, id, THEN, List.of(first, small));
        looks().keep(702, id, THEN.plusSeconds(60), List.of(second));

        assertThat(looks().of(701)).extracting(SourceLooks.Stored::look).containsExactly(first, small);
        assertThat(looks().of(703)).isEmpty();
        assertThat(sources().of(id).getFirst().look()).isEqualTo(new SourceLooks.Stored(702, THEN.plusSeconds(60), second));
        assertThat(sources().smallOnes(id)).contains(new SourceLooks.Stored(701, THEN, small));
        assertThat(sources().smallOnes("another")).isEmpty();
    }

    @Test
    void ofAnAddressFromWhichNothingIsLeftNothingIsKept() {
        String id = bean(SamplePredictions.class).assessment("forgotten", SamplePlugin.YES_NO);
        report(id, Caller.person("192.0.2.1", Locale.ENGLISH, ""), 1);
        String here = sources().of(id).getFirst().source();
        looks().keep(711, id, THEN, List.of(look(here), look("address:gone"), look("api_key:3"), look(SourceLook.TOGETHER)));
        looks().keep(712, "other-model", THEN, List.of(look("address:gone")));

        looks().keep(713, id, THEN, List.of());

        assertThat(looks().of(711)).extracting(seen -> seen.look().source()).containsExactly(here, "api_key:3", SourceLook.TOGETHER);
        assertThat(looks().of(712)).hasSize(1);
    }

    private static SourceLook look(String source) {
        return new SourceLook(source, 12, 9, 9.5, 3, 24, 0, List.of());
    }

    private SourceLooks looks() {
        return bean(SourceLooks.class);
    }

    private long left(String id, Set<Long> exclusions) {
        return confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 100).stream().filter(sources().keptOut(exclusions).negate()).map(ConfirmedOutcome::id).count();
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

package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.outcome.FakeConfirmedOutcomes;
import org.hindsight.core.prediction.Caller.Source;
import org.junit.jupiter.api.Test;

/** The first stage of a run. */
class OutcomeCollectionTest {

    private static final Collected.AsOf NOW = new Collected.AsOf(Long.MAX_VALUE, 0, Set.of());

    private final FakeConfirmedOutcomes outcomes = new FakeConfirmedOutcomes();
    private final List<Double> progress = new ArrayList<>();

    @Test
    void readsAllPagesInTheOrderOfArrivalAndTellsHowFarItIs() {
        for (int i = 0; i < 2500; i++) {
            add("yes", null, Source.ADMIN, null);
        }

        List<AnonymousOutcome> collected = collect();

        assertThat(collected).hasSize(2500).extracting(AnonymousOutcome::number).doesNotHaveDuplicates().isSorted();
        assertThat(progress).containsExactly(0.0, 0.4, 0.8);
    }

    @Test
    void asksForNoPageAfterTheLastFullOne() {
        for (int i = 0; i < 1000; i++) {
            add("yes", null, Source.ADMIN, null);
        }

        assertThat(collect()).hasSize(1000);
        assertThat(progress).containsExactly(0.0, 1.0);
    }

    @Test
    void stopsBetweenPages() {
        for (int i = 0; i < 2500; i++) {
            add("yes", null, Source.ADMIN, null);
        }

        assertThatThrownBy(() -> new OutcomeCollection(outcomes, null, null).collect("any", NOW, share -> {
                    if (share > 0.3) {
                        throw new CancellationException("enough");
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aPersonIsANumberThatIsTheirsInThisCollectionAlone() {
        add("yes", "anna", Source.USER, null);
        add("no", null, Source.USER, null);
        add("no", null, Source.USER, null);
        add("yes", "anna", Source.API_KEY, null);

        List<AnonymousOutcome> collected = collect();

        assertThat(collected).extracting(AnonymousOutcome::subject).containsExactly(1, 2, 3, 1);
        assertThat(collected.toString()).doesNotContain("anna");
    }

    @Test
    void onlyThoseWhomNobodyKnowsAreLimitedByTheirAddress() {
        add("yes", null, Source.PERSON, "home");
        add("yes", null, Source.USER, "home");
        add("yes", null, Source.PERSON, "work");
        add("yes", null, Source.PERSON, null);
        add("yes", null, Source.API_KEY, "work");
        add("yes", null, Source.PERSON, "home");

        assertThat(collect()).extracting(AnonymousOutcome::origin).containsExactly(1, 0, 2, 3, 0, 1);
    }

    @Test
    void answersAreThoseThatWereGiven() {
        Map<String, Object> given = new LinkedHashMap<>(Map.of("age", 41.5, "mood", "low"));
        outcomes.add(given, "yes", null, Source.ADMIN, null).add(Map.of("mood", "good"), "no", null, Source.ADMIN, null);

        List<AnonymousOutcome> collected = collect();

        assertThat(collected.getFirst().answers()).isEqualTo(given).hasSize(2);
        assertThat(collected.getLast().answers()).isEqualTo(Map.of("mood", "good"));
        assertThat(collected.getLast().answers().get("age")).isNull();
        assertThat(collected.getLast().answers()).doesNotContainKey("age");
    }

    private void add(String value, String subject, Source source, String address) {
        outcomes.add(Map.of("age", 41.0), value, subject, source, address);
    }

    private List<AnonymousOutcome> collect() {
        return new OutcomeCollection(outcomes, null, null).collect("any", NOW, progress::add).outcomes();
    }
}

package org.hindsight.core.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.hindsight.core.dataset.Split;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.QuasiIdentifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    private static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section(
            "All",
            List.of(
                    NumericFeature.integer("age", "Age", "years", 0, 120),
                    ChoiceFeature.of("sex", "Sex", "0", "female", "1", "male"),
                    NumericFeature.integer("chol", "Cholesterol", "mg/dl", 0, 900).optional())));
    private static final List<QuasiIdentifier> DECLARED =
            List.of(QuasiIdentifier.of("age", 40, 60), new QuasiIdentifier("sex", List.of()));
    private static final Snapshot.Names NAMES = new Snapshot.Names(row -> "r" + (100 - row), person -> "p" + person);

    private final List<AnonymousOutcome> outcomes = new ArrayList<>();

    @Test
    void coarsensQuasiIdentifiersAndKeepsTheRest() {
        add(1, 45, "0", 200.0, "no");
        add(2, 59, "0", null, "yes");

        assertThat(snapshot(2).text()).containsExactly(
                "_row,_person,_side,age,sex,chol,_outcome",
                "r98,p2,TRAINING,40 to below 60,0,,yes",
                "r99,p1,TRAINING,40 to below 60,0,200.0,no");
    }

    @Test
    void theOrderTellsNothingOfTheirArrival() {
        for (int i = 1; i <= 50; i++) {
            add(i, 45, "0", (double) i, "no");
        }
        Snapshot inOrder = snapshot(5);
        Collections.shuffle(outcomes, new Random(1));

        assertThat(snapshot(5)).isEqualTo(inOrder);
        assertThat(inOrder.lines()).isSorted().hasSize(50);
    }

    @Test
    void leavesOutWhatFewerPeopleShareHoweverManyRowsTheyHave() {
        for (int i = 1; i <= 5; i++) {
            add(i, 41, "0", 200.0, "no");
        }
        for (int i = 0; i < 9; i++) {
            add(6 + i % 4, 65, "1", 200.0, "no");
        }

        Snapshot snapshot = snapshot(5);

        assertThat(snapshot.lines()).hasSize(5).noneMatch(line -> line.contains("60 and above"));
        assertThat(snapshot.k()).isEqualTo(5);
        assertThat(snapshot(4).lines()).hasSize(14);
    }

    @Test
    void anErasedRowTakesThoseWithItThatAreRareNow() {
        for (int i = 1; i <= 5; i++) {
            add(i, 41, "0", 200.0, "no");
        }
        for (int i = 6; i <= 12; i++) {
            add(i, 65, "1", 200.0, "no");
        }
        Snapshot snapshot = snapshot(5);

        assertThat(snapshot.without(Set.of("r94")).lines()).as("six men of 60 and above are left").hasSize(11);
        assertThat(snapshot.without(Set.of("r99")).lines()).as("four women are too few to stay").hasSize(7);
        assertThat(snapshot.without(Set.of("r1"))).isEqualTo(snapshot);
    }

    @Test
    void isReadAsItWasWritten() {
        add(1, 45, "0", 200.5, "no, \"really\"");
        add(2, 45, "0", 200.5, "no");
        Snapshot snapshot = snapshot(2);

        assertThat(Snapshot.read(snapshot.text(), snapshot.quasi(), 2)).isEqualTo(snapshot);
        assertThat(Csv.cells(snapshot.lines().getLast())).endsWith("no, \"really\"");
        assertThatThrownBy(() -> Snapshot.read(Stream.of("<html>"), Set.of(), 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutDeclaredQuasiIdentifiersNothingIsHidden() {
        add(1, 45, "0", 200.0, "no");

        Snapshot snapshot = Snapshot.of(SCHEMA, List.of(), outcomes, 5, NAMES, share -> {});

        assertThat(snapshot.lines()).containsExactly("r99,p1,TRAINING,45.0,0,200.0,no");
        assertThat(snapshot.k()).isNull();
    }

    @Test
    void tellsHowFarItIsAndCanBeStopped() {
        for (int i = 0; i < 1500; i++) {
            add(i, 45, "0", 200.5, "no");
        }
        List<Double> told = new ArrayList<>();

        Snapshot.of(SCHEMA, DECLARED, outcomes, 5, NAMES, told::add);

        assertThat(told).hasSize(4).isSorted().allMatch(share -> share >= 0 && share < 1);
        assertThat(told).as("the lines are written, then the rare ones are hidden").anyMatch(share -> share > 0.7);
        for (double from : told) {
            assertThatThrownBy(() -> Snapshot.of(SCHEMA, DECLARED, outcomes, 5, NAMES, share -> {
                        if (share >= from) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
        }
    }

    private Snapshot snapshot(int kMin) {
        return Snapshot.of(SCHEMA, DECLARED, outcomes, kMin, NAMES, share -> {});
    }

    private void add(int person, double age, String sex, @Nullable Double chol, String label) {
        Map<String, Object> answers = chol == null ? Map.of("age", age, "sex", sex) : Map.of("age", age, "sex", sex, "chol", chol);
        outcomes.add(new AnonymousOutcome(
                outcomes.size() + 1, answers, label, "group", person, Split.Side.TRAINING, 0));
    }
}

package org.hindsight.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hindsight.app.demo.MadeUpPeople.Person;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.junit.jupiter.api.Test;

class MadeUpPeopleTest {

    private static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section(
            "All",
            List.of(
                    NumericFeature.integer("age", "Age", "years", 0, 2000),
                    ChoiceFeature.of("mood", "Mood", "good", "Good", "bad", "Bad"),
                    NumericFeature.decimal("weight", "Weight", "kg", 0, 2000, 0.1).optional())));

    /** The outcome can be read off the age. */
    @Test
    void keepsWhatThereIsToLearn() {
        Target target = new ClassTarget(List.of("no", "yes"), "yes");
        List<LabelledRow> rows = rows(i -> i % 2);
        assertThat(people(target, rows, 500)).allSatisfy(person -> {
            double age = (Double) person.answers().get("age");
            assertThat(person.outcome()).isEqualTo(age % 2 == 0 ? "no" : "yes");
        });
    }

    @Test
    void takesNumbersFromNearOutcomes() {
        List<LabelledRow> rows = rows(i -> i);
        assertThat(people(new NumericTarget("min", 0, 1000, 5), rows, 500).stream().filter(person -> nearTheEnds(person) == false))
                .allSatisfy(person -> assertThat((Double) person.outcome() - (Double) person.answers().get("age")).isBetween(-25.0, 25.0));
    }

    @Test
    void copiesHardlyAnybodyAndLeavesOpenWhatMayBeLeftOpen() {
        List<LabelledRow> rows = rows(i -> i % 2);
        List<Person> people = people(new ClassTarget(List.of("no", "yes"), "yes"), rows, 400);

        Set<Object> originals = new HashSet<>();
        rows.forEach(row -> originals.add(List.of(row.features().get(0), row.features().get(2))));
        long copies = people.stream().map(p -> List.<Object>of(p.answers().get("age"), p.answers().getOrDefault("weight", Double.NaN)))
                .filter(originals::contains).count();
        assertThat(copies).isBetween(1L, 300L);
        assertThat(people).anySatisfy(person -> assertThat(person.answers()).doesNotContainKey("weight"));
        assertThat(people).allSatisfy(person -> assertThat(person.answers()).containsKeys("age", "mood"));
    }

    /** The smallest and the largest outcome are neighbours for the one who borrows. */
    private static boolean nearTheEnds(Person person) {
        double outcome = (Double) person.outcome();
        return outcome < 25 || outcome > 374;
    }

    private static List<LabelledRow> rows(java.util.function.IntToDoubleFunction outcome) {
        return IntStream.range(0, 400)
                .mapToObj(i -> new LabelledRow(
                        FeatureVector.of(i, i % 2, i % 5 == 0 ? Double.NaN : 50 + i), outcome.applyAsDouble(i), null))
                .toList();
    }

    private static List<Person> people(Target target, List<LabelledRow> rows, int count) {
        MadeUpPeople people = new MadeUpPeople(SCHEMA, target, rows, new SplittableRandom(7));
        return new ArrayList<>(Stream.generate(people::next).limit(count).toList());
    }
}

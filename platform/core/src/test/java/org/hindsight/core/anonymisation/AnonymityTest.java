package org.hindsight.core.anonymisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.hindsight.core.dataset.Split;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.QuasiIdentifier;
import org.junit.jupiter.api.Test;

class AnonymityTest {

    private static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section(
            "All",
            List.of(
                    NumericFeature.integer("age", "Age", "years", 0, 120),
                    ChoiceFeature.of("sex", "Sex", "0", "female", "1", "male"),
                    NumericFeature.integer("chol", "Cholesterol", "mg/dl", 0, 900))));
    private static final List<QuasiIdentifier> DECLARED =
            List.of(QuasiIdentifier.of("age", 40, 60), new QuasiIdentifier("sex", List.of()));

    private final List<AnonymousOutcome> outcomes = new ArrayList<>();

    @Test
    void countsDistinctSubjectsAndNotTheirRows() {
        add("anna", 45, "0", "no");
        add("anna", 46, "0", "no");
        add("berta", 59, "0", "yes");

        Anonymity anonymity = Anonymity.of(SCHEMA, DECLARED, outcomes, 5, share -> {});

        assertThat(anonymity.k()).isEqualTo(2);
        assertThat(anonymity.classes()).isEqualTo(1);
        assertThat(anonymity.homogeneous()).isZero();
    }

    @Test
    void rareIsWhatFewPeopleShareHoweverManyRowsTheyHave() {
        for (int i = 0; i < 6; i++) {
            add("anna", 45, "0", "no");
        }
        add("berta", 45, "0", "no");

        Anonymity anonymity = Anonymity.of(SCHEMA, DECLARED, outcomes, 3, share -> {});

        assertThat(anonymity.k()).isEqualTo(2);
        assertThat(anonymity.homogeneous()).as("two people, and one thing that happened to them").isEqualTo(1);
        assertThat(anonymity.rare()).hasSize(7);
        assertThat(Anonymity.of(SCHEMA, DECLARED, outcomes, 2, share -> {}).rare()).isEmpty();
    }

    @Test
    void onePersonToWhomDifferentThingsHappenedIsNotHomogeneous() {
        add("anna", 45, "0", "no");
        add("anna", 45, "0", "yes");

        assertThat(Anonymity.of(SCHEMA, DECLARED, outcomes, 5, share -> {}).homogeneous()).isZero();
    }

    @Test
    void theSmallestCombinationDecidesAndAloneIsRare() {
        for (int i = 0; i < 5; i++) {
            add("woman " + i, 41 + i, "0", i % 2 == 0 ? "no" : "yes");
        }
        add("man", 60, "1", "yes");

        Anonymity anonymity = Anonymity.of(SCHEMA, DECLARED, outcomes, 5, share -> {});

        assertThat(anonymity.k()).isEqualTo(1);
        assertThat(anonymity.homogeneous()).isEqualTo(1);
        assertThat(anonymity.rare()).containsExactly(6L);
    }

    @Test
    void tellsHowFarItIsAndCanBeStopped() {
        for (int i = 0; i < 2500; i++) {
            add("person " + i, 45, "0", "no");
        }
        List<Double> told = new ArrayList<>();

        Anonymity.of(SCHEMA, DECLARED, outcomes, 5, told::add);

        assertThat(told).hasSize(3).isSorted().allMatch(share -> share >= 0 && share < 1);
        assertThatThrownBy(() -> Anonymity.of(SCHEMA, DECLARED, outcomes, 5, share -> {
                    if (share > 0.5) {
                        throw new CancellationException();
                    }
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aBorderBelongsToTheUpperBandAndAnOpenAnswerIsABandOfItsOwn() {
        assertThat(Anonymity.bands(SCHEMA, DECLARED, Map.of("age", 40.0, "sex", "1"))).containsExactly("40 to below 60", "1");
        assertThat(Anonymity.bands(SCHEMA, DECLARED, Map.of("age", 39.9, "sex", "1"))).containsExactly("below 40", "1");
        assertThat(Anonymity.bands(SCHEMA, DECLARED, Map.of("age", 60.0))).containsExactly("60 and above", "missing");
    }

    @Test
    void withoutQuasiIdentifiersOrRowsThereIsNoK() {
        assertThat(Anonymity.of(SCHEMA, DECLARED, List.of(), 5, share -> {}).k()).isNull();
        add("anna", 45, "0", "no");
        assertThat(Anonymity.of(SCHEMA, List.of(), outcomes, 5, share -> {}).k()).isNull();
    }

    private void add(String subject, double age, String sex, String label) {
        outcomes.add(new AnonymousOutcome(
                outcomes.size() + 1, Map.of("age", age, "sex", sex, "chol", 200.0), label, "group", subject.hashCode(), Split.Side.TRAINING, 0));
    }
}

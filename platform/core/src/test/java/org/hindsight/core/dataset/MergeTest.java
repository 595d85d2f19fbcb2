package org.hindsight.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MergeTest extends DatabaseContract {

    private static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section(
            "All", List.of(NumericFeature.integer("age", "Age", "years", 0, 120), ChoiceFeature.of("mood", "Mood", "good", "Good", "low", "Low"))));
    private static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    private final List<LabelledRow> baseline = new ArrayList<>();
    private final List<AnonymousOutcome> outcomes = new ArrayList<>();
    private final List<AnonymousOutcome> aside = new ArrayList<>();
    private final List<GoneRowRepository.GoneAnswerSide> gone = new ArrayList<>();
    private BaselineSides.Former former = BaselineSides.Former.NONE;

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void keepsEveryRowThatFitsInTheOrderOfTheData() {
        baseline(30, 0);
        outcome(Map.of("age", 41.0, "mood", "low"), "yes", Side.HOLDOUT, 0);

        Merge.Merged merged = merge(0.25);

        assertThat(merged.rejected()).isEmpty();
        assertThat(merged.data().cases()).extracting(TrainingData.Case::outcome).containsExactly(0L, 1L);
        assertThat(merged.data().cases().getLast().row().features()).isEqualTo(FeatureVector.of(41, 1));
        assertThat(merged.data().cases().getLast().row().target()).isEqualTo(1);
        assertThat(merged.data().cases().getLast().side()).isEqualTo(Side.HOLDOUT);
    }

    @Test
    void readsOldAnswersByTodaysQuestions() {
        outcome(Map.of("age", 41.0, "mood", "low", "shoe size", 43.0), "yes", Side.TRAINING, 0);
        outcome(Map.of("age", 42.0), "yes", Side.TRAINING, 0);
        outcome(Map.of("age", 43.0, "mood", "blue"), "yes", Side.TRAINING, 0);
        outcome(Map.of("age", 44.0, "mood", "good"), "perhaps", Side.TRAINING, 0);

        Merge.Merged merged = merge(1);

        assertThat(merged.data().cases()).extracting(TrainingData.Case::outcome).containsExactly(1L);
        assertThat(merged.rejected())
                .containsEntry(Message.of("merge.answersDoNotFit"), 2L)
                .containsEntry(Message.of("merge.noValueOfTarget"), 1L);
        assertThat(merged.rejectedRows()).isEqualTo(3);
    }

    @Test
    void noAnswersAreOnBothSides() {
        Map<String, Object> same = Map.of("age", 50.0, "mood", "good");
        outcome(same, "yes", Side.TRAINING, 0);
        outcome(same, "no", Side.HOLDOUT, 0);
        outcome(same, "no", Side.TRAINING, 0);

        Merge.Merged merged = merge(1);

        assertThat(merged.data().cases()).extracting(TrainingData.Case::outcome).containsExactly(1L, 3L);
        assertThat(merged.rejected()).containsEntry(Message.of("merge.otherSide"), 1L);
    }

    @Test
    void aRowThatIsLeftOutForAnotherReasonStillDecidesTheSideOfEqualAnswers() {
        Map<String, Object> same = Map.of("age", 50.0, "mood", "good");
        outcome(same, "perhaps", Side.TRAINING, 0);
        outcome(same, "no", Side.HOLDOUT, 0);

        assertThat(merge(1).data().cases()).isEmpty();
    }

    @Test
    void anOutcomeThatIsSetAsideDecidesTheSideOfEqualAnswersThatCameLaterAndOfNoneBefore() {
        Map<String, Object> same = Map.of("age", 50.0, "mood", "good");
        Map<String, Object> others = Map.of("age", 51.0, "mood", "good");
        outcome(same, "no", Side.TRAINING, 0);
        outcome(same, "no", Side.HOLDOUT, 0);
        outcome(others, "no", Side.HOLDOUT, 0);
        outcome(others, "no", Side.TRAINING, 0);
        outcome(same, "yes", Side.TRAINING, 0);
        aside.addAll(List.of(outcomes.remove(3), outcomes.remove(0)));
        Collections.reverse(aside);

        Merge.Merged merged = merge(1);

        assertThat(merged.data().cases()).extracting(TrainingData.Case::outcome).containsExactly(3L, 5L);
        assertThat(merged.rejected()).containsOnly(Map.entry(Message.of("merge.otherSide"), 1L));
    }

    @Test
    void answersOfWhichEqualOnesAreGoneStayOnTheirSide() {
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", Side.HOLDOUT, 0);
        outcome(Map.of("age", 51.0, "mood", "good"), "yes", Side.HOLDOUT, 0);
        gone(50, 0, Side.TRAINING);

        assertThat(merge(1).data().cases()).extracting(TrainingData.Case::outcome).containsExactly(2L);
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", Side.TRAINING, 0);
        assertThat(merge(1).data().cases()).extracting(TrainingData.Case::outcome).containsExactly(2L, 3L);
    }

    @Test
    void theFirstBaselineDecidesBeforeAllAndANewOneAfterTheOutcomes() {
        Side own = place(50);
        Side other = other(own);
        baseline(50, 0);
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", other, 0);

        assertThat(merge(1).data().cases()).extracting(TrainingData.Case::outcome).containsExactly(0L);

        former = former(99, 1, Side.TRAINING);
        Merge.Merged merged = merge(1);
        assertThat(merged.data().cases()).extracting(TrainingData.Case::outcome).containsExactly(1L);
        assertThat(merged.rejected()).containsOnly(Map.entry(Message.of("merge.otherSide"), 1L));
        assertThat(merged.decided()).as("what is remembered of the new one").containsOnly(Map.entry(hash(50, 0), other));
    }

    @Test
    void aNewBaselineYieldsToOutcomesThatAreSetAsideOrGoneToo() {
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", other(place(50)), 0);
        aside.add(outcomes.removeFirst());
        gone(51, 0, other(place(51)));
        baseline(50, 0);
        baseline(51, 0);
        baseline(52, 0);

        assertThat(merge(1).data().cases()).as("the first baseline").hasSize(3);
        former = former(99, 1, Side.TRAINING);
        assertThat(merge(1).data().cases()).extracting(one -> one.row().features()).containsExactly(FeatureVector.of(52, 0));
    }

    @Test
    void whatAFormerBaselineDecidedHoldsForOutcomesAndForNewBaselines() {
        Side own = place(50);
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", own, 0);
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", other(own), 0);
        gone(50, 0, own);
        baseline(50, 0);
        former = former(50, 0, other(own));

        Merge.Merged merged = merge(1);

        assertThat(merged.data().cases()).extracting(TrainingData.Case::outcome).containsExactly(2L);
        assertThat(merged.decided()).containsOnly(Map.entry(hash(50, 0), other(own)));
    }

    @Test
    void whatAFormerBaselineDecidedHoldsAlsoWhereNothingIsGone() {
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", Side.TRAINING, 0);
        outcome(Map.of("age", 50.0, "mood", "good"), "yes", Side.HOLDOUT, 0);
        former = former(50, 0, Side.HOLDOUT);

        assertThat(merge(1).data().cases()).extracting(TrainingData.Case::outcome).containsExactly(2L);
    }

    @Test
    void rowsStayInTheOrderOfTheDataWhoeverDecides() {
        baseline(30, 0);
        outcome(Map.of("age", 41.0, "mood", "low"), "yes", Side.HOLDOUT, 0);
        former = former(99, 1, Side.TRAINING);

        assertThat(merge(1).data().cases()).extracting(TrainingData.Case::outcome).containsExactly(0L, 1L);
    }

    private Side place(int age) {
        return split().place("merged", SCHEMA, new LabelledRow(FeatureVector.of(age, 0), 0, null)).side();
    }

    private static Side other(Side side) {
        return side == Side.TRAINING ? Side.HOLDOUT : Side.TRAINING;
    }

    @Test
    void oneUnknownAddressCannotFloodTheTraining() {
        IntStream.range(0, 60).forEach(age -> baseline(age, 0));
        IntStream.range(0, 40).forEach(age -> outcome(Map.of("age", (double) age, "mood", "low"), "yes", Side.TRAINING, 7));
        IntStream.range(40, 50).forEach(age -> outcome(Map.of("age", (double) age, "mood", "low"), "yes", Side.TRAINING, 8));
        IntStream.range(50, 90).forEach(age -> outcome(Map.of("age", (double) age, "mood", "low"), "yes", Side.TRAINING, 0));

        Merge.Merged merged = merge(0.2);

        // 150 rows in all: a fifth of them is 30.
        assertThat(merged.rejected()).containsEntry(Message.of("merge.beyondShare"), 10L);
        assertThat(merged.data().cases()).hasSize(140);
    }

    @Test
    void anAddressMayBringOneRowHoweverFewThereAre() {
        outcome(Map.of("age", 40.0, "mood", "low"), "yes", Side.TRAINING, 7);
        outcome(Map.of("age", 41.0, "mood", "low"), "yes", Side.TRAINING, 7);

        assertThat(merge(0.01).data().cases()).extracting(TrainingData.Case::outcome).containsExactly(1L);
    }

    @Test
    void numbersThatTheTargetDoesNotAllowAreLeftOut() {
        for (String value : List.of("-0.1", "0", "90", "90.1", "NaN", "Infinity", "soon")) {
            outcome(Map.of("age", 40.0 + outcomes.size(), "mood", "low"), value, Side.TRAINING, 0);
        }

        Merge.Merged merged = merge(1, new NumericTarget("minutes", 0, 90, 5));

        assertThat(merged.data().cases()).extracting(one -> one.row().target()).containsExactly(0.0, 90.0);
        assertThat(merged.rejected()).containsOnly(Map.entry(Message.of("merge.noValueOfTarget"), 5L));
    }

    @RepeatedTest(50)
    void everyRowIsUsedOrRejectedWhateverComes(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        for (int i = random.nextInt(60); i > 0; i--) {
            baseline(random.nextInt(20), random.nextInt(2));
        }
        for (int i = random.nextInt(200); i > 0; i--) {
            Map<String, Object> answers = new HashMap<>(Map.of("age", random.nextInt(25) * 6.0, "mood", random.nextInt(8) == 0 ? "blue" : "low"));
            outcome(answers, random.nextInt(8) == 0 ? "perhaps" : "yes", Side.values()[random.nextInt(2)], random.nextInt(3));
        }
        gone(random.nextInt(20), 1, Side.values()[random.nextInt(2)]);
        former = random.nextBoolean() ? former : former(random.nextInt(20), 1, Side.values()[random.nextInt(2)]);

        Merge.Merged merged = merge(random.nextDouble());

        TrainingData data = merged.data();
        assertThat(data.on(Side.TRAINING).size() + data.on(Side.HOLDOUT).size() + merged.rejectedRows())
                .isEqualTo(baseline.size() + outcomes.size());
        assertThat(Collections.disjoint(features(data, Side.TRAINING), features(data, Side.HOLDOUT))).isTrue();
    }

    private static List<FeatureVector> features(TrainingData data, Side side) {
        return data.on(side).stream().map(one -> one.row().features()).toList();
    }

    @Test
    void theFingerprintChangesWithEveryPartOfTheData() {
        baseline(30, 0);
        String fingerprint = merge(1).data().fingerprint();
        assertThat(merge(1).data().fingerprint()).isEqualTo(fingerprint);

        baseline.set(0, new LabelledRow(FeatureVector.of(30, 0), 1, null));
        assertThat(merge(1).data().fingerprint()).isNotEqualTo(fingerprint);
        baseline.set(0, new LabelledRow(FeatureVector.of(31, 0), 0, null));
        assertThat(merge(1).data().fingerprint()).isNotEqualTo(fingerprint);
        baseline.set(0, new LabelledRow(FeatureVector.of(30, 0), 0, "a group"));
        assertThat(merge(1).data().fingerprint()).isNotEqualTo(fingerprint);
    }

    private Merge.Merged merge(double addressShare) {
        return merge(addressShare, TARGET);
    }

    private Merge.Merged merge(double addressShare, Target target) {
        return Merge.merge(
                "merged", SCHEMA, target, PlacedBaseline.of("merged", SCHEMA, baseline, split()), outcomes, aside, split(), addressShare, former,
                Traces.of(gone, Set.of()), share -> {});
    }

    private Split split() {
        return bean(Split.class);
    }

    private String hash(int age, int mood) {
        return split().contentHash("merged", SCHEMA, FeatureVector.of(age, mood));
    }

    private void gone(int age, int mood, Side side) {
        gone.add(new GoneRowRepository.GoneAnswerSide("merged", 5, Traces.bucket(hash(age, mood), 5), side.name()));
    }

    /** What is known once a baseline with these answers was in use. */
    private BaselineSides.Former former(int age, int mood, Side side) {
        return new BaselineSides.Former(false, false, Map.of(hash(age, mood), side));
    }

    private void baseline(int age, int mood) {
        baseline.add(new LabelledRow(FeatureVector.of(age, mood), 0, null));
    }

    private void outcome(Map<String, Object> answers, String value, Side side, int origin) {
        outcomes.add(new AnonymousOutcome(outcomes.size() + 1, answers, value, "group " + outcomes.size(), outcomes.size(), side, origin));
    }

    @BeforeEach
    void startEmpty() {
        baseline.clear();
        outcomes.clear();
        aside.clear();
        gone.clear();
        former = BaselineSides.Former.NONE;
    }
}

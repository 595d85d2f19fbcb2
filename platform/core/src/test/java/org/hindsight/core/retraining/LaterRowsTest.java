package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaterRowsTest {

    @Test
    void holdsWhatArrivedLaterOnTheTrainingSide() {
        TrainingData data = Rows.data(
                row(1, "a", Side.TRAINING, 0), row(2, "b", Side.TRAINING, 5), row(3, "c", Side.TRAINING, 6),
                row(4, "d", Side.HOLDOUT, 7), row(5, "e", Side.TRAINING, 8));

        assertThat(LaterRows.of(data, Rows.collected(), 5)).extracting(Case::outcome).containsExactly(6L, 8L);
        assertThat(LaterRows.of(data, Rows.collected(), 8)).isEmpty();
    }

    @Test
    void leavesOutWhomTheVersionsKnowAlready() {
        TrainingData data = Rows.data(
                row(1, "subject", Side.TRAINING, 3), row(2, "subject", Side.TRAINING, 9), row(1, "other", Side.TRAINING, 10),
                row(7, "baseline", Side.TRAINING, 0), row(8, "baseline", Side.TRAINING, 11), row(9, "new", Side.TRAINING, 12));

        assertThat(LaterRows.of(data, Rows.collected(), 3)).extracting(Case::outcome).containsExactly(12L);
    }

    @Test
    void takesForKnownWhatIsNotUsedTodayButMayHaveBeenThen() {
        TrainingData data = Rows.data(
                row(1, "excluded person", Side.TRAINING, 9), row(2, "other", Side.TRAINING, 10), row(3, "new", Side.TRAINING, 11),
                row(4, "excluded later", Side.TRAINING, 12));
        AnonymousOutcome[] excluded = {
            outcome(1, 7, "excluded person"), outcome(2, 2, "somebody"), outcome(3, 3, "somebody"), outcome(8, 4, "excluded later")
        };

        assertThat(LaterRows.of(data, Rows.collected(excluded), 2)).extracting(Case::outcome).containsExactly(11L, 12L);
        assertThat(LaterRows.of(data, Rows.collected(excluded), 3)).extracting(Case::outcome).containsExactly(12L);
        assertThat(LaterRows.of(data, Rows.collected(), 3)).hasSize(4);
    }

    @Test
    void neverHoldsARowThatAVersionWasTrainedOn() {
        SplittableRandom random = new SplittableRandom(4);
        List<Case> cases = new ArrayList<>();
        for (long outcome = 0; outcome < 50; outcome++) {
            for (int looked = 0; looked < 40; looked++) {
                Set<FeatureVector> learnt = new HashSet<>();
                Set<@Nullable String> people = new HashSet<>();
                for (Case one : Rows.data(cases.toArray(Case[]::new)).on(Side.TRAINING)) {
                    if (one.outcome() <= looked) {
                        learnt.add(one.row().features());
                        people.add(one.row().group());
                    }
                }
                assertThat(LaterRows.of(Rows.data(cases.toArray(Case[]::new)), Rows.collected(), looked)).noneMatch(one ->
                        learnt.contains(one.row().features()) || people.contains(one.row().group()) || one.side() == Side.HOLDOUT);
            }
            int person = random.nextInt(30);
            cases.add(row(random.nextInt(60), "p" + person, person % 5 == 0 ? Side.HOLDOUT : Side.TRAINING, outcome));
        }
    }

    private static AnonymousOutcome outcome(long number, double answer, String group) {
        return new AnonymousOutcome(number, Map.of("answer", answer), "yes", group, 1, Side.TRAINING, 0);
    }

    private static Case row(double answer, String group, Side side, long outcome) {
        return new Case(new LabelledRow(FeatureVector.of(answer), outcome % 2, group), side, outcome);
    }
}

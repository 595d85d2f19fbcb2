package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;

/** A shadow candidate is judged on more rows than a fresh challenger, and on none that anyone judged was trained on. */
class HearingTest {

    private static final long TRAINED = 260;

    private final RunProgress progress = new RunProgress(1, 1, null, null, null, Clock.systemUTC());
    private final TrainingData data = Rows.data(cases());

    /** 200 rows of the baseline and 100 outcomes; every fifth row is kept aside, and the last of the training side knows a subject again. */
    private static Case[] cases() {
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            cases.add(one(row, "b" + row, row % 5 == 0, 0));
        }
        for (int row = 201; row <= 300; row++) {
            cases.add(one(row, "o" + row, row % 5 == 0, row));
        }
        cases.add(one(999, "o204", false, 301));
        return cases.toArray(Case[]::new);
    }

    private static Case one(int answer, String group, boolean aside, long outcome) {
        return new Case(new LabelledRow(FeatureVector.of(answer), answer % 2, group), aside ? Side.HOLDOUT : Side.TRAINING, outcome);
    }

    @Test
    void judgesOnTheHoldoutAndOnWhatArrivedAfterAllWereTrained() {
        Evaluator evaluator = evaluator();
        Measured measured = evaluator.measure(new Says(x -> 0.7), Optional.of(rival("v1", 0.6)), Optional.empty());
        Set<FeatureVector> asked = new HashSet<>();
        Evaluator.Rival candidate = new Evaluator.Rival("v2", new Says(x -> {
            asked.add(x);
            return 0.8;
        }), TRAINED, "baseline");

        List<Case> later = LaterRows.of(data, Rows.collected(), TRAINED);
        Evaluator.Hearing hearing = evaluator.hear(rival("v1", 0.6), rival("v1", 0.6), candidate, measured, later);

        assertThat(later).hasSize(32);
        assertThat(hearing.candidate().holdout().rows()).isEqualTo(60 + 32);
        assertThat(hearing.champion().holdout()).isEqualTo(hearing.candidate().holdout()).isEqualTo(hearing.anchor().holdout());
        Set<FeatureVector> learnt = new HashSet<>();
        data.on(Side.TRAINING).stream().filter(row -> row.outcome() <= TRAINED).forEach(row -> learnt.add(row.row().features()));
        assertThat(asked).hasSize(92).doesNotContainAnyElementsOf(learnt).doesNotContain(FeatureVector.of(999));
    }

    @Test
    void onlyRowsOfTheBaselineStandForTheOldData() {
        Evaluator evaluator = evaluator();
        Measured measured = evaluator.measure(new Says(x -> 0.7), Optional.of(rival("v1", 0.6)), Optional.empty());

        Evaluator.Hearing hearing =
                evaluator.hear(rival("v1", 0.6), rival("v1", 0.6), rival("v2", 0.8), measured, LaterRows.of(data, Rows.collected(), TRAINED));

        assertThat(measured.holdsBaseline()).isTrue();
        for (int row = 0; row < 92; row++) {
            assertThat(hearing.candidate().holdout().fromBaseline(row)).isEqualTo(row < 40);
        }
    }

    private Evaluator evaluator() {
        TrainingContext context = progress.trainingContext(1, 1);
        return new Evaluator(data, new NoTrainer(), progress, context, 0, 5000);
    }

    private static Evaluator.Rival rival(String version, double yes) {
        return new Evaluator.Rival(version, new Says(x -> yes), TRAINED, "baseline");
    }

    /** A model that says the same function of every case. */
    private record Says(ToDoubleFunction<FeatureVector> yes) implements TrainedModel {
        @Override
        public Prediction predict(FeatureVector features) {
            double p = yes.applyAsDouble(features);
            return new Prediction.ClassPrediction(new double[] {1 - p, p});
        }

        @Override
        public void write(OutputStream out) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, String> description() {
            return Map.of();
        }
    }

    private static final class NoTrainer implements Trainer {
        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            throw new UnsupportedOperationException();
        }

        @Override
        public TrainedModel read(InputStream in) {
            throw new UnsupportedOperationException();
        }
    }
}

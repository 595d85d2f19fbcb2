package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.dataset.TrainingData.Case;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.message.MessageColumns;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;

/** Figures rest on the rows kept aside wherever the gate can judge on them. */
class BasisOfFiguresTest {

    private final Clock clock = SettableClock.at("2026-03-01T02:00:00Z");
    private final CountingTrainer trainer = new CountingTrainer();

    @Test
    void restOnTheHoldoutWhenItHasEnoughUnits() {
        assertThat(measure(300, 300).basis()).isEqualTo(Basis.HOLDOUT);
        assertThat(trainer.fits).isZero();
    }

    @Test
    void restOnCrossValidationWhileOnlyAllRowsHaveEnoughUnits() {
        Measured measured = measure(200, 200);

        assertThat(measured.basis()).isEqualTo(Basis.CROSS_VALIDATION);
        assertThat(measured.challenger().holdout().groups()).isEqualTo(200);
        assertThat(trainer.fits).isEqualTo(25);
    }

    @Test
    void everyRowIsAskedOfModelsThatLearntFromNoRowOfItsGroup() {
        TrainingData data = data(400, 200, 5);

        measure(400, 200);

        Map<Double, String> groups = new HashMap<>();
        data.cases().forEach(one -> groups.put(one.row().features().get(0), String.valueOf(one.row().group())));
        assertThat(trainer.asked).as("each row in each of five repeats").hasSize(5 * 400);
        assertThat(trainer.asked).allSatisfy(asked -> {
            assertThat(asked.model().stream().map(groups::get)).doesNotContain(groups.get(asked.row()));
            assertThat(asked.model()).as("all others are learnt from").hasSizeGreaterThan(300);
        });
    }

    @Test
    void proceduresThatKnewTheSameRowsAreFittedOnce() {
        List<Case> cases = new ArrayList<>(data(200, 200, 5).cases());
        cases.add(new Case(new LabelledRow(FeatureVector.of(500), 1, "late"), Side.TRAINING, 7));
        TrainingData data = Rows.data(cases.toArray(Case[]::new));
        Optional<Evaluator.Rival> early = Optional.of(new Evaluator.Rival("v1", new Half(), 0, "baseline"));
        Optional<Evaluator.Rival> upToDate = Optional.of(new Evaluator.Rival("v2", new Half(), 7, "baseline"));

        Measured measured = evaluator(data).measure(new Half(), early, early);
        assertThat(trainer.fits).as("the challenger, and champion and anchor in one").isEqualTo(50);
        assertThat(measured.champion()).isSameAs(measured.anchor()).isNotSameAs(measured.challenger());

        measured = evaluator(data).measure(new Half(), upToDate, early);
        assertThat(trainer.fits).as("the challenger and the champion in one, and the anchor").isEqualTo(100);
        assertThat(measured.champion()).isSameAs(measured.challenger()).isNotSameAs(measured.anchor());
    }

    @Test
    void manyRowsInFewGroupsCostOneRepeat() {
        assertThat(measure(6000, 100).basis()).isEqualTo(Basis.CROSS_VALIDATION);
        assertThat(trainer.fits).isEqualTo(5);
    }

    @Test
    void whereNeitherHasEnoughTheHoldoutIsAsGood() {
        TrainingData few = data(55, 55, 3);

        assertThat(evaluator(few).measure(new Half(), Optional.empty(), Optional.empty()).basis()).isEqualTo(Basis.CROSS_VALIDATION);
        assertThat(evaluator(data(45, 45, 2)).measure(new Half(), Optional.empty(), Optional.empty()).basis()).isEqualTo(Basis.HOLDOUT);
    }

    private Measured measure(int rows, int groups) {
        return evaluator(data(rows, groups, 5)).measure(new Half(), Optional.empty(), Optional.empty());
    }

    private Evaluator evaluator(TrainingData data) {
        RunProgress progress = new RunProgress(1, 1, null, silentLog(), new RunStore(ObjectMapper.getDefault(), new MessageColumns(ObjectMapper.getDefault())), clock);
        return new Evaluator(data, trainer, progress, progress.trainingContext(1, 1), 0, 5000);
    }

    private static RunLogRepository silentLog() {
        Class<RunLogRepository> log = RunLogRepository.class;
        return log.cast(Proxy.newProxyInstance(log.getClassLoader(), new Class<?>[] {log}, (proxy, method, line) -> 1));
    }

    /** Every n-th group is kept aside. */
    private static TrainingData data(int rows, int groups, int aside) {
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int group = row % groups;
            Side side = group % aside == 0 ? Side.HOLDOUT : Side.TRAINING;
            cases.add(new Case(new LabelledRow(FeatureVector.of(row), row / groups % 2 ^ group / aside % 2, "g" + group), side, 0));
        }
        return Rows.data(cases.toArray(Case[]::new));
    }

    /** What a model was asked, and the rows that it had learnt from. */
    private record Asked(Set<Double> model, double row) {}

    private static class Half implements TrainedModel {
        @Override
        public Prediction predict(FeatureVector features) {
            return new Prediction.ClassPrediction(new double[] {0.5, 0.5});
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

    private static final class CountingTrainer implements Trainer {
        private final List<Asked> asked = new ArrayList<>();
        private int fits;

        @Override
        public TrainedModel train(Dataset data, TrainingContext context) {
            fits++;
            List<FeatureVector> announced = context.askedOnly().orElseThrow();
            Set<Double> learnt = data.rows().stream().map(row -> row.features().get(0)).collect(Collectors.toSet());
            return new Half() {
                @Override
                public Prediction predict(FeatureVector features) {
                    assertThat(announced).as("a trainer may rely on it").contains(features);
                    asked.add(new Asked(learnt, features.get(0)));
                    return super.predict(features);
                }
            };
        }

        @Override
        public TrainedModel read(InputStream in) {
            throw new UnsupportedOperationException();
        }
    }
}

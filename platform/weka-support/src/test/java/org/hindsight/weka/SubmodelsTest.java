package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmodelsTest {

    private static final int C = Worlds.SCHEMA.indexOf("c");
    private static final int COLOUR = Worlds.SCHEMA.indexOf("colour");

    private static Map<String, Double> figures(TrainedModel model, Dataset fresh) {
        Scores scores = new Scores();
        fresh.rows().forEach(row -> scores.add(model.predict(row.features()), row.target()));
        return scores.figures(fresh.target());
    }

    private static WekaTrainer trainer(String learner) {
        return WekaTrainer.of(Worlds.SCHEMA, Worlds.BINARY, switch (learner) {
            case "forest" -> Learner.forest().withTrees(60);
            case "boosting" -> Learner.boosting().withRounds(40);
            default -> Learner.logistic();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistic", "forest", "boosting"})
    void tellChancesRightForPeopleWhoLackATestThatAllTrainingRowsHave(String learner) {
        Dataset training = Worlds.examined(1500, 0, 1);
        Dataset lay = Worlds.examined(0, 10_000, 2);
        double filled = figures(trainer(learner).train(training, new Context(1, 2)), lay).get("Intercept");
        Map<String, Double> reduced =
                figures(trainer(learner).withOptional("c", "colour").train(training, new Context(1, 2)), lay);
        assertThat(filled).as("the flaw that submodels mend").isGreaterThan(0.4);
        assertThat(reduced.get("Intercept")).isCloseTo(0, within(0.2));
        assertThat(reduced.get("Slope")).isCloseTo(1, within(0.2));
    }

    @Test
    void stayRightForCompleteAnswersWhenMostTrainingRowsLackTheTests() {
        Dataset training = Worlds.examined(400, 2000, 3);
        Dataset complete = Worlds.examined(10_000, 0, 4);
        double filled = figures(trainer("logistic").train(training, new Context(1, 2)), complete).get("Intercept");
        Map<String, Double> reduced =
                figures(trainer("logistic").withOptional("c", "colour").train(training, new Context(1, 2)), complete);
        assertThat(filled).as("filled and unmarked").isLessThan(-0.3);
        assertThat(reduced.get("Intercept")).isCloseTo(0, within(0.2));
    }

    /** All rows where few lack answers, or few have them; else those that have them. */
    @ParameterizedTest
    @CsvSource({"900, 100, 1000", "400, 600, 1000", "600, 400, 600"})
    void areCalibratedOnRowsWithAllAnswersWhereManyLackSome(int complete, int open, int measured) {
        TrainedModel model = trainer("logistic").withOptional("c", "colour")
                .train(Worlds.examined(complete, open, 9), new Context(1, 1));
        assertThat(model.description()).containsEntry("Calibration", "Platt scaling on " + measured + " held-out training rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistic", "forest", "boosting"})
    void ofCasesThatAreKnownAreFittedAloneAndAnswerThemToTheBit(String learner) {
        Dataset training = Worlds.examined(200, 150, 6);
        List<FeatureVector> complete = Worlds.examined(40, 0, 7).rows().stream().map(LabelledRow::features).toList();
        FeatureVector lay = Worlds.examined(0, 1, 8).rows().getFirst().features();
        WekaTrainer trainer = trainer(learner).withOptional("c", "colour");
        TrainedModel whole = trainer.train(training, new Context(1, 2));

        TrainedModel partial = trainer.train(training, new AskedOnly(new Context(1, 2), complete));
        assertThat(((PartialModel) partial).submodels()).hasSize(1);
        assertThat(complete).allSatisfy(one -> assertThat(partial.predict(one)).isEqualTo(whole.predict(one)));
        assertThatIllegalStateException().isThrownBy(() -> partial.predict(lay)).withMessageContaining("other cases only");
        assertThatIllegalStateException().isThrownBy(() -> partial.write(new ByteArrayOutputStream()));

        TrainedModel forLay = trainer.train(training, new AskedOnly(new Context(1, 2), List.of(lay)));
        assertThat(forLay.predict(lay)).isEqualTo(whole.predict(lay));
    }

    /** A context that tells what will be asked. */
    private record AskedOnly(Context context, List<FeatureVector> cases) implements TrainingContext {
        @Override
        public long seed() {
            return context.seed();
        }

        @Override
        public int threads() {
            return context.threads();
        }

        @Override
        public void progress(double fraction, String message) {
            context.progress(fraction, message);
        }

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public Optional<List<FeatureVector>> askedOnly() {
            return Optional.of(cases);
        }
    }

    @Test
    void changeNothingForCompleteAnswersWhereTrainingRowsAreComplete() {
        Dataset training = Worlds.examined(300, 0, 5);
        TrainedModel plain = trainer("forest").train(training, new Context(1, 1));
        TrainedModel reduced = trainer("forest").withOptional("c", "colour").train(training, new Context(1, 1));
        assertThat(training.rows()).allSatisfy(
                row -> assertThat(reduced.predict(row.features())).isEqualTo(plain.predict(row.features())));
    }

    @Test
    void takeABlockForOpenWhenAnyOfItsAnswersIs() {
        TrainedModel model = trainer("logistic")
                .withOptionalBlocks(List.of(List.of("c", "colour")))
                .train(Worlds.examined(300, 0, 6), new Context(1, 1));
        FeatureVector complete = Worlds.examined(1, 0, 7).rows().getFirst().features();
        assertThat(model.predict(complete.with(C, Double.NaN)))
                .isEqualTo(model.predict(Worlds.withoutTests(complete)))
                .isEqualTo(model.predict(complete.with(COLOUR, Double.NaN)))
                .isNotEqualTo(model.predict(complete));
    }

    @Test
    void leaveOutWhatIsDerivedFromAnOpenAnswer() {
        WekaTrainer trainer = trainer("logistic").without("c").withDerived("c squared", x -> x.get(C) * x.get(C));
        Dataset training = Worlds.examined(300, 0, 8);
        FeatureVector open = Worlds.withoutTests(training.rows().getFirst().features());
        assertThat(trainer.withOptional("c squared").train(training, new Context(1, 1)).predict(open))
                .isEqualTo(trainer.withOptional("c").train(training, new Context(1, 1)).predict(open))
                .isNotEqualTo(trainer.train(training, new Context(1, 1)).predict(open));
    }

    @Test
    void shareTheSpaceOfAForest() throws IOException {
        Dataset data = Worlds.binary(2000, 1);
        try (Workers workers = new Workers(new Context(1, 1))) {
            Learner.Forest forest = Learner.forest().withTrees(50).withMinimumLeaf(1);
            Preparation preparation = Preparation.of(data.schema(), data.target());
            BitSet all = new BitSet();
            all.set(0, data.rows().size());
            Fitted small =
                    Training.train(preparation, forest, data, Groups.of(data.rows()), all, 1, workers, 40_000).fitted();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            small.scorer().write(new java.io.DataOutputStream(bytes));
            assertThat(bytes.size()).isLessThan(45_000);
        }
    }

    @Test
    void refuseBlocksThatMakeNoSense() {
        WekaTrainer trainer = trainer("logistic");
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.withOptional("d")).withMessageContaining("'d'");
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.withOptional("c", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> trainer.withOptionalBlocks(List.of(List.of())));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.withOptional("a", "b", "c", "noise", "yes", "colour"))
                .withMessageContaining("nothing is left");
    }

    /** Form 1 had no byte for the number of blocks. */
    @Test
    void readModelsFromBeforeThereWereBlocks() throws IOException {
        Dataset data = Worlds.binary(100, 1);
        TrainedModel model = trainer("logistic").train(data, new Context(1, 1));
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        model.write(written);
        byte[] bytes = written.toByteArray();
        int blocks = positionAfterTheDescription(bytes);
        ByteBuffer old = ByteBuffer.allocate(bytes.length - 1);
        old.put(bytes, 0, blocks).put(bytes, blocks + 1, bytes.length - blocks - 1).putInt(4, 1);
        TrainedModel read = trainer("logistic").read(new ByteArrayInputStream(old.array()));
        assertThat(data.rows()).allSatisfy(
                row -> assertThat(read.predict(row.features())).isEqualTo(model.predict(row.features())));
    }

    private static int positionAfterTheDescription(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.readLong();
        in.readUTF();
        int texts = 2 * in.readInt();
        for (int i = 0; i < texts; i++) {
            in.readUTF();
        }
        return bytes.length - in.available();
    }
}

package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.TrainedModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.core.Instances;

class ArtefactTest {

    static List<Cases> cases() {
        return Cases.all();
    }

    private static byte[] bytes(TrainedModel model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsDamagedBytesAsAnErrorOrAsAModelButNeverFailsOtherwise(Cases it) throws IOException {
        byte[] good = bytes(it.trainer().train(it.data(), new Context(1, 1)));
        Random random = new Random(1);
        for (int attempt = 0; attempt < 60; attempt++) {
            byte[] bad = good.clone();
            bad[random.nextInt(Math.min(bad.length, attempt < 30 ? 1000 : bad.length))] ^= (byte) (1 << random.nextInt(8));
            try {
                it.trainer().read(new ByteArrayInputStream(bad));
            } catch (IOException expected) {
                assertThat(expected.getMessage()).isNotBlank();
            }
        }
        for (int length = 0; length < good.length; length += 1 + good.length / 40) {
            byte[] part = Arrays.copyOf(good, length);
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> it.trainer().read(new ByteArrayInputStream(part)));
        }
    }

    @Test
    void refusesAModelOfOtherLabelsOrFeatures() throws IOException {
        Dataset data = Worlds.binary(100, 1);
        byte[] model = bytes(WekaTrainer.of(data.schema(), data.target(), Learner.logistic()).train(data, new Context(1, 1)));
        ClassTarget renamed = new ClassTarget(List.of("healthy", "ill"), "ill");
        WekaTrainer other = WekaTrainer.of(data.schema(), renamed, Learner.logistic());
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> other.read(new ByteArrayInputStream(model)))
                .withMessageContaining("retrain");
    }

    @Test
    void readsAModelOfAnotherLearner() throws IOException {
        Dataset data = Worlds.binary(100, 1);
        TrainedModel model = WekaTrainer.of(data.schema(), data.target(), Learner.forest().withTrees(5)).without("noise")
                .train(data, new Context(1, 1));
        TrainedModel read = WekaTrainer.of(data.schema(), data.target(), Learner.logistic())
                .read(new ByteArrayInputStream(bytes(model)));
        assertThat(read.predict(data.rows().getFirst().features())).isEqualTo(model.predict(data.rows().getFirst().features()));
    }

    @Test
    void readsNoObjectsButThoseOfModels() {
        for (Object foreign : List.of(new File("x"), new PriorityQueue<>(List.of(1)), Thread.State.NEW)) {
            byte[] bytes = JavaObjects.write(new Object[] {foreign, "x"});
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> JavaObjects.read(bytes))
                    .withMessageContaining(foreign instanceof Thread.State ? "Thread" : foreign.getClass().getName());
        }
    }

    @Test
    void refusesAClassifierThatIsNoneOfWekasWhenItIsTrained() {
        Dataset data = Worlds.binary(100, 1);
        WekaTrainer trainer =
                WekaTrainer.of(data.schema(), data.target(), Cases.custom(Own::new, Learner.Choices.ONE_HOT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trainer.train(data, new Context(1, 1)))
                .withMessageContaining(Own.class.getName());
    }

    /** A classifier from somewhere else. */
    public static final class Own extends AbstractClassifier {
        private static final long serialVersionUID = 1L;

        @Override
        public void buildClassifier(Instances data) {
            // learns nothing
        }
    }
}

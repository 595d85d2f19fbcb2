package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.TrainedModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.AbstractClassifier;
import weka.classifiers.misc.InputMappedClassifier;
import weka.classifiers.misc.SerializedClassifier;
import weka.core.Instances;
import weka.core.SerializedObject;

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
    void readsNoneOfWekasObjectsThatReadOthersThemselves() throws Exception {
        for (Object reader : List.of(new SerializedObject("x"), new SerializedClassifier(), new InputMappedClassifier())) {
            byte[] bytes = JavaObjects.write(reader);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> JavaObjects.read(bytes))
                    .withMessageContaining(reader.getClass().getName());
        }
    }

    @Test
    void readsNoArrayOrProxyOfOthers() {
        Object proxy = Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Runnable.class}, new Nothing());
        for (Object foreign : List.of(new File[0], new File[1][0], proxy)) {
            byte[] bytes = JavaObjects.write(new Object[] {foreign, "x"});
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> JavaObjects.read(bytes))
                    .withMessageContaining(foreign == proxy ? "Runnable" : "File");
        }
    }

    @Test
    void readsNoArrayThatClaimsMoreThanItHolds() {
        double[] numbers = new double[1000];
        byte[] bytes = JavaObjects.write(new Object[] {numbers, "x"});
        byte[] length = {0, 0, 3, (byte) 0xe8};
        int at = indexOf(bytes, length);
        System.arraycopy(new byte[] {2, (byte) 0xfa, (byte) 0xf0, 0x7f}, 0, bytes, at, 4); // 49,999,999

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> JavaObjects.read(bytes)).withMessageContaining("more than they hold");
    }

    @Test
    void readsNoSetsOfSetsOfSetsWhichWouldTakeForEver() {
        Set<Object> outer = new HashSet<>();
        Set<Object> one = outer;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Set<Object> first = new HashSet<>(Set.of("makes it another"));
            Set<Object> second = new HashSet<>();
            one.addAll(List.of(first, second));
            other.addAll(List.of(first, second));
            one = first;
            other = second;
        }
        byte[] bytes = JavaObjects.write(new Object[] {outer, "x"});

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> JavaObjects.read(bytes)).withMessageContaining("more than they hold"));
    }

    @Test
    void readsNoDeeperNestingThanItsStackHolds() {
        Object[] nested = {};
        for (int i = 0; i < 100_001; i++) {
            nested = new Object[] {nested};
        }
        byte[] bytes = JavaObjects.write(nested);

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> JavaObjects.read(bytes)).withMessageContaining("too much");
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

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; ; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
    }

    private static final class Nothing implements InvocationHandler, Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            return null;
        }
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

package org.hindsight.core.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hindsight.core.assessment.SampleAssessments;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.plugin.PluginFailedException;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Prediction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A plugin whose code fails, in every way that code can, while somebody waits for an answer. */
class FailingPluginTest extends DatabaseContract {

    private static final String ID = "failing";

    /** How its methods fail. */
    record Fault(String name, Supplier<Object> how) {

        @SuppressWarnings("unchecked")
        <T> T fail() {
            return (T) how.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("an exception", () -> {
                    throw new IllegalStateException("broken");
                }),
                new Fault("a missing class", () -> {
                    throw new NoClassDefFoundError("com/example/Missing");
                }),
                new Fault("endless recursion", FailingPluginTest::endless),
                new Fault("an assertion", () -> {
                    throw new AssertionError("never");
                }),
                new Fault("an undeclared exception", () -> undeclared(new java.io.IOException("no disk"))),
                new Fault("null", FailingPluginTest::nothing));
    }

    /** Which of its methods fail. */
    private static final class FailingPlugin extends SamplePlugin {

        private final Fault fault;
        private final String method;

        FailingPlugin(Fault fault, String method) {
            super(ID, YES_NO);
            this.fault = fault;
            this.method = method;
        }

        @Override
        public Optional<String> group(Answers answers, LocalDate day) {
            return method.equals("group") ? fault.fail() : super.group(answers, day);
        }

        @Override
        public List<Notice> notices(Answers answers, Audience audience) {
            return method.equals("notices") ? fault.fail() : super.notices(answers, audience);
        }

        @Override
        public Advice advise(Answers answers, Prediction prediction, Audience audience) {
            return method.equals("advise") ? fault.fail() : super.advise(answers, prediction, audience);
        }

        @Override
        public ResourceBundle texts(Locale locale) {
            return method.equals("texts") ? fault.fail() : method.equals("bundle") ? new FailingBundle(fault) : super.texts(locale);
        }
    }

    /** Texts that can be had, and then not be read. */
    private static final class FailingBundle extends ResourceBundle {

        private final Fault fault;

        FailingBundle(Fault fault) {
            this.fault = fault;
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return fault.fail();
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }

        @Override
        public boolean containsKey(String key) {
            fault.fail();
            return true;
        }
    }

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-assessments", true, "hindsight.country", "GB");
    }

    @AfterEach
    void everyPluginIsLetGo() {
        assertThat(bean(SampleAssessments.class).open()).isZero();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutItsGroupNothingIsStoredAndNoticesAreGiven(Fault fault) {
        use(fault, "group");
        long before = bean(PredictionCounts.class).of(ID).present();

        PredictionFailedException failed = catchThrowableOfType(PredictionFailedException.class, this::predict);

        assertThat(failed).hasMessageContaining("plugin of 'failing'").hasCauseInstanceOf(PluginFailedException.class);
        assertThat(failed.getCause()).hasMessageContaining("group()").hasMessageContaining("'failing'");
        assertThat(failed.worthTryingAgain()).isFalse();
        assertThat(failed.notices()).extracting(Notice::title).containsExactly("Help");
        assertThat(bean(PredictionCounts.class).of(ID).present()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutItsNoticesNoResultIsGivenButStoredOnesStayReadable(Fault fault) {
        use(fault, "none");
        String token = predict().token();
        use(fault, "notices");

        PredictionFailedException failed = catchThrowableOfType(PredictionFailedException.class, this::predict);

        assertThat(failed.getCause()).hasMessageContaining("notices()");
        assertThat(predictions().find(token, Locale.ENGLISH, "US").orElseThrow().notices()).isEmpty();
        assertThat(predictions().notices(ID, SamplePredictions.answers(30), Locale.ENGLISH, "US")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutItsAdviceTheResultIsGivenWithItsNotices(Fault fault) {
        use(fault, "advise");

        PredictionResult made = predict();

        assertThat(made.notices()).extracting(Notice::title).containsExactly("Help");
        assertThat(made.advice()).isNull();
        assertThat(predictions().find(made.token(), Locale.ENGLISH, "US")).contains(made);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void withoutItsTextsTheResultIsGivenInTheWordsOfItsCode(Fault fault) {
        for (String method : List.of("texts", "bundle")) {
            use(fault, method);

            PredictionResult made = predict();

            assertThat(made.notices()).as(method).hasSize(1);
            assertThat(made.horizon()).isEqualTo("within six weeks");
            PredictionResult read = predictions().find(made.token(), Locale.GERMAN, "DE").orElseThrow();
            assertThat(read.horizon()).isEqualTo("within six weeks");
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whenItsModelFailsNoticesAreGiven(Fault fault) {
        use(fault, "none");
        bean(SamplePredictions.class).serve(ID, "v2", new SampleModel(features -> fault.fail()));

        PredictionFailedException failed = catchThrowableOfType(PredictionFailedException.class, this::predict);

        assertThat(failed).hasMessageContaining("v2");
        assertThat(failed.getCause()).hasMessageContaining("predict()");
        assertThat(failed.notices()).extracting(Notice::title).containsExactly("Help");
    }

    private void use(Fault fault, String method) {
        bean(SampleAssessments.class).put(new FailingPlugin(fault, method));
        bean(SamplePredictions.class).serve(ID, "v1", SampleModel.probabilities(0.4, 0.6));
    }

    private PredictionResult predict() {
        Map<String, Object> dark = SamplePredictions.answers(30);
        dark.put("Mood", "dark");
        return predictions().predict(ID, new PredictionRequest(dark, null, false, null, SamplePredictions.PERSON));
    }

    private Predictions predictions() {
        return bean(SamplePredictions.class).predictions();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static Object endless() {
        return endless();
    }

    @SuppressWarnings({"NullAway", "DataFlowIssue"})
    private static Object nothing() {
        return null;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> Object undeclared(Throwable thrown) throws E {
        throw (E) thrown;
    }
}

package org.hindsight.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.PlatformState;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.Split.Placement;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SplitTest extends DatabaseContract {

    private static final AssessmentPlugin PLUGIN = new SamplePlugin("sample", SamplePlugin.YES_NO);

    private final Random random = new Random(7);

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void putsAboutAFifthOfTheCasesIntoTheHoldout() {
        int cases = 20_000;
        long holdout = IntStream.range(0, cases)
                .filter(i -> place(answers(), "subject " + i).side() == Side.HOLDOUT)
                .count();
        // Four standard errors of a share of 0.2 among 20,000.
        assertThat(holdout / (double) cases).isCloseTo(0.2, within(0.0113));
    }

    @Test
    void keepsASubjectOnOneSideWhateverTheyAnswer() {
        for (int subject = 0; subject < 50; subject++) {
            Placement first = place(answers(), "subject " + subject);
            for (int i = 0; i < 10; i++) {
                Placement again = place(answers(), "subject " + subject);
                assertThat(again.side()).isEqualTo(first.side());
                assertThat(again.keyHash()).isEqualTo(first.keyHash());
            }
        }
    }

    @Test
    void keepsAGroupTogetherOverSubjectsAndBaseline() {
        FeatureSchema schema = PLUGIN.features();
        Placement ann = split().place("sample", schema, answers(), "Monday", "Ann");
        assertThat(split().place("sample", schema, answers(), "Monday", "Ben").keyHash()).isEqualTo(ann.keyHash());
        assertThat(split().place("sample", schema, row(1, "Monday")).keyHash()).isEqualTo(ann.keyHash());
        assertThat(split().place("sample", schema, answers(), "Tuesday", "Ann").keyHash()).isNotEqualTo(ann.keyHash());
        assertThat(place(answers(), "Monday").keyHash()).as("a subject is no group").isNotEqualTo(ann.keyHash());
    }

    @Test
    void isNotInfluencedByTheLabel() {
        for (int i = 0; i < 200; i++) {
            FeatureVector features = answers().encode(PLUGIN.features());
            assertThat(split().place("sample", PLUGIN.features(), new LabelledRow(features, 0, null)))
                    .isEqualTo(split().place("sample", PLUGIN.features(), new LabelledRow(features, 1, null)));
        }
    }

    @Test
    void placesAnAnswerLikeTheSameRowOfTheBaseline() {
        Answers answers = new Answers(Map.of("Age", 33.0, "Mood", "low", "Pain", "1"));
        Placement asked = place(answers, null);
        LabelledRow row = new LabelledRow(FeatureVector.of(33, Double.NaN, 1, 1), 1, null);
        assertThat(split().place("sample", PLUGIN.features(), row)).isEqualTo(asked);
        assertThat(asked.keyHash()).isEqualTo(asked.contentHash());
    }

    @Test
    void tellsEqualAnswersOfDifferentSubjects() {
        Answers answers = answers();
        Placement ann = place(answers, "Ann");
        Placement ben = place(answers, "Ben");
        assertThat(ann.contentHash()).isEqualTo(ben.contentHash());
        assertThat(ann.keyHash()).isNotEqualTo(ben.keyHash());
    }

    @Test
    void takesZeroAndMinusZeroForTheSameAnswer() {
        assertThat(place(new Answers(Map.of("Age", -0.0)), null)).isEqualTo(place(new Answers(Map.of("Age", 0.0)), null));
    }

    @Test
    void splitsAssessmentsIndependently() {
        long differing = IntStream.range(0, 1_000)
                .filter(i -> place(answers(), "s" + i).side() != split().place("other", PLUGIN.features(), answers(), null, "s" + i).side())
                .count();
        // 2 x 0.2 x 0.8 of the subjects are expected on different sides.
        assertThat(differing).isBetween(260L, 380L);
    }

    @Test
    void keepsItsKeyOverARestart() {
        Answers answers = answers();
        Placement before = place(answers, "Ann");
        assertThat(place(new Split(bean(PlatformState.class)), answers, "Ann")).isEqualTo(before);
    }

    @Test
    void hidesTheSubjectBehindAKeyOfTheDatabase() {
        try (TestDatabase another = TestDatabase.h2();
                var context = io.micronaut.context.ApplicationContext.run(another.properties())) {
            Answers answers = answers();
            Placement elsewhere = place(context.getBean(Split.class), answers, "Ann");
            assertThat(elsewhere.keyHash()).isNotEqualTo(place(answers, "Ann").keyHash());
        }
    }

    private Split split() {
        return bean(Split.class);
    }

    private Placement place(Answers answers, @Nullable String subject) {
        return place(split(), answers, subject);
    }

    private static Placement place(Split split, Answers answers, @Nullable String subject) {
        return split.place("sample", PLUGIN.features(), answers, null, subject);
    }

    private Answers answers() {
        return new Answers(Map.of(
                "Age", (double) random.nextInt(120),
                "Weight", 20 + 280 * random.nextDouble(),
                "Mood", random.nextBoolean() ? "good" : "low",
                "Pain", random.nextBoolean() ? "1" : "0"));
    }

    private static LabelledRow row(double target, String group) {
        return new LabelledRow(FeatureVector.of(40, 70, 0, 0), target, group);
    }
}

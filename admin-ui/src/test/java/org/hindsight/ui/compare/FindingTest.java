package org.hindsight.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Target;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class FindingTest {

    private final Words words = Words.in(Locale.ENGLISH);
    private final Assessment heart = SampleAssessments.of("heart");

    @Test
    void countsCasesFoundAndFalseAlarmsByThePositiveLabel() {
        // Ten with and ten without: the old version finds 4 and raises 1 false alarm, the new one finds 7 and raises 3.
        assertThat(heart(labels(4, 1), labels(7, 3)).headline()).isEqualTo("The newer version finds 3 more cases and raises 2 more false alarms");
        assertThat(heart(labels(7, 3), labels(6, 1)).headline()).isEqualTo("The newer version finds 1 fewer case and raises 2 fewer false alarms");
        assertThat(heart(labels(4, 1), labels(5, 1)).headline())
                .isEqualTo("The newer version finds 1 more case and raises equally many false alarms");
        assertThat(heart(labels(4, 1), labels(4, 1)).headline())
                .isEqualTo("Both versions find equally many cases and raise equally many false alarms");
    }

    @Test
    void saysWhetherChanceAloneCouldDoThis() {
        assertThat(heart(labels(4, 1), labels(5, 1)).chance()).isEqualTo("Chance alone could well do this (p = 0.500, McNemar mid-p).");
        // Nine only the new version gets right and none only the old one: mid-p is 2 * 2^-9 - 2^-9 = 0.00195.
        assertThat(heart(labels(1, 0), labels(10, 0)).chance()).isEqualTo("Chance alone would rarely do this (p = 0.002, McNemar mid-p).");
    }

    @Test
    void countsRightAnswersWhereThereIsNoPositiveLabel() {
        ClassTarget target = new ClassTarget(List.of("no", "disease", "other"), null);
        Comparison comparison = comparison(List.of(scores(target, labels(4, 1)), scores(target, labels(7, 3))));
        assertThat(Finding.of(comparison, null, "", words).headline()).isEqualTo("The newer version is right in 1 more of 20 cases");
    }

    @Test
    void saysByHowMuchNumbersAreCloser() {
        assertThat(minutes(5, 3)).isEqualTo("The newer version\u2019s estimates are 2.0\u00a0minutes closer on average");
        assertThat(minutes(3, 5)).isEqualTo("The newer version\u2019s estimates are 2.0\u00a0minutes further off on average");
        assertThat(minutes(3, 3.01)).isEqualTo("Both versions are equally far off on average");
    }

    private Finding heart(int[] before, int[] after) {
        ClassTarget target = (ClassTarget) heart.target();
        return Finding.of(comparison(List.of(scores(target, before), scores(target, after))), heart, "", words);
    }

    private String minutes(double before, double after) {
        NumericTarget target = new NumericTarget("minutes", 0, 240, 10);
        Holdout holdout = holdout(target);
        List<Scores> scores = List.of(
                Scores.of(holdout, row -> new Prediction.NumericPrediction(before + (row < 10 ? 1 : 0), 0, 99, 0.9)),
                Scores.of(holdout, row -> new Prediction.NumericPrediction(after + (row < 10 ? 1 : 0), 0, 99, 0.9)));
        return Finding.of(comparison(scores), null, "minutes", words).headline();
    }

    /** Twenty rows, ten of each label; found and alarms are called positive, first those that have it. */
    private static int[] labels(int found, int alarms) {
        int[] labels = new int[20];
        for (int row = 0; row < 20; row++) {
            labels[row] = row < 10 ? (row < found ? 1 : 0) : (row - 10 < alarms ? 1 : 0);
        }
        return labels;
    }

    private static Scores scores(ClassTarget target, int[] labels) {
        return Scores.of(holdout(target), row -> {
            double[] probabilities = new double[target.labels().size()];
            probabilities[labels[row]] = 0.8;
            probabilities[1 - labels[row]] = 0.2;
            return new Prediction.ClassPrediction(probabilities);
        });
    }

    private static Holdout holdout(Target target) {
        Holdout.Builder builder = Holdout.builder(target, 20);
        for (int row = 0; row < 20; row++) {
            builder.add(row < 10 ? 1 : 0, null, true);
        }
        return builder.build();
    }

    private static Comparison comparison(List<Scores> scores) {
        SequencedMap<String, Scores> versions = new LinkedHashMap<>();
        for (Scores one : scores) {
            versions.put("v" + versions.size(), one);
        }
        return Comparison.of(versions);
    }
}

package org.hindsight.ui.compare;

import java.util.Locale;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.ConfusionMatrix;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.evaluation.PairedTest;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a comparison of the oldest and the newest version found.
 *
 * @param headline what differs, in a sentence
 * @param chance   whether chance alone could do this
 */
record Finding(String headline, String chance) {

    private static final double RARE = 0.05;

    /** Of a comparison of at least two versions. */
    static Finding of(Comparison comparison, @Nullable Assessment assessment, String unit, Words words) {
        Comparison.Contrast contrast = comparison.contrasts().getLast();
        ConfusionMatrix before = comparison.versions().getFirst().evaluation().confusionMatrix();
        ConfusionMatrix after = comparison.versions().getLast().evaluation().confusionMatrix();
        String headline = before == null || after == null
                ? numbers(contrast.differences().get(Metric.MAE), unit, words)
                : labels(before, after, comparison.rows(), assessment, words);
        return new Finding(headline, chance(contrast.test(), words));
    }

    private static String labels(ConfusionMatrix before, ConfusionMatrix after, int rows, @Nullable Assessment assessment, Words words) {
        if (before.labels().size() == 2 && assessment != null && assessment.target() instanceof ClassTarget target && target.positive() != null) {
            int positive = target.positiveIndex();
            int found = after.count(positive, positive) - before.count(positive, positive);
            int alarms = after.count(1 - positive, positive) - before.count(1 - positive, positive);
            return found == 0 && alarms == 0
                    ? words.say("compare.headline.same")
                    : words.say("compare.headline.binary", part("found", found, words), part("alarms", alarms, words));
        }
        int right = right(after) - right(before);
        return words.say("compare.headline.right." + sign(right), Math.abs(right), rows);
    }

    private static String part(String what, int difference, Words words) {
        return words.say("compare." + what + "." + sign(difference), Math.abs(difference));
    }

    private static int right(ConfusionMatrix matrix) {
        int right = 0;
        for (int label = 0; label < matrix.labels().size(); label++) {
            right += matrix.count(label, label);
        }
        return right;
    }

    private static String numbers(@Nullable Figure difference, String unit, Words words) {
        String amount = difference == null ? "" : new MetricWords(words, unit).amount("mae", difference.value());
        boolean same = difference == null || words.figures().decimal(difference.value(), 1).chars().noneMatch(c -> c >= '1' && c <= '9');
        return same ? words.say("compare.headline.off.same") : words.say("compare.headline.off." + sign(-difference.value()), amount);
    }

    private static String sign(double difference) {
        return difference == 0 ? "same" : difference > 0 ? "more" : "fewer";
    }

    private static String chance(PairedTest test, Words words) {
        String p = test.pValue() < 0.001
                ? words.say("compare.p.tiny", words.figures().decimal(0.001, 3))
                : words.say("compare.p", words.figures().decimal(test.pValue(), 3));
        return words.say(test.pValue() < RARE ? "compare.chance.rare" : "compare.chance.well", p, name(test, words));
    }

    private static String name(PairedTest test, Words words) {
        String key = "test." + test.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return words.has(key) ? words.say(key) : test.name();
    }
}

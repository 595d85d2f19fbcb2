package org.hindsight.ui.assessment;

import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Assessment.ServingModelSummary;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a model rests on and how good it is, for people.
 *
 * @param version   its name
 * @param basis     what it was trained on, in a sentence
 * @param simulated whether simulated data are part of that
 * @param figure    its primary figure with interval, such as "AUC 0.86 (0.82 to 0.89)"; empty when none could be measured
 * @param meaning   what that figure means; empty when there is none
 */
public record ModelInWords(String version, String basis, boolean simulated, String figure, String meaning) {

    /** The model that serves an assessment, or null while it is being trained. */
    public static @Nullable ModelInWords of(Assessment assessment, Words words) {
        ServingModelSummary model = assessment.model();
        if (model == null) {
            return null;
        }
        Assessment.Figure figure = model.metric();
        MetricWords metrics = MetricWords.of(assessment, words);
        return new ModelInWords(
                model.version(),
                basis(model, words),
                model.simulatedBaseline(),
                figure == null ? "" : figure(figure, metrics, words),
                figure == null ? "" : metrics.meaning(figure));
    }

    /** The unit of the predicted number, empty for labels. */
    public static String unit(Assessment assessment) {
        return assessment.target() instanceof NumericTarget numeric ? numeric.unit() : "";
    }

    private static String basis(ServingModelSummary model, Words words) {
        return words.say(
                model.simulatedBaseline() ? "basis.simulated" : "basis.real", model.baselineRows(), model.outcomeRows());
    }

    private static String figure(Assessment.Figure figure, MetricWords metrics, Words words) {
        String interval = metrics.interval(figure.name(), figure.low(), figure.high());
        String value = metrics.name(figure.name()) + " " + metrics.value(figure.name(), figure.value());
        return interval.isEmpty() ? value : words.say("figure.with.interval", value, interval);
    }
}

package org.hindsight.ui.text;

import java.util.Set;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Assessment.Figure;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.jspecify.annotations.Nullable;

/**
 * The figures by which models are judged, in words and numbers.
 *
 * @param words    the reader's language
 * @param unit     the unit of the predicted number, empty for labels
 * @param averaged whether figures are averaged over labels, because none of them is the one looked for
 */
public record MetricWords(Words words, String unit, boolean averaged) {

    private static final Set<String> SHARES =
            Set.of("accuracy", "balanced_accuracy", "precision", "recall", "specificity", "within_tolerance");
    private static final Set<String> IN_UNITS = Set.of("mae", "rmse");
    private static final Set<String> LOWER_IS_BETTER = Set.of("brier", "log_loss", "mae", "rmse");

    /** Words for figures whose meaning is not told. */
    public MetricWords(Words words, String unit) {
        this(words, unit, false);
    }

    /** Words for an assessment's figures; null for one that is gone. */
    public static MetricWords of(@Nullable Assessment assessment, Words words) {
        return switch (assessment == null ? null : assessment.target()) {
            case NumericTarget numeric -> new MetricWords(words, numeric.unit(), false);
            case ClassTarget classes -> new MetricWords(words, "", classes.positive() == null);
            case null -> new MetricWords(words, "");
        };
    }

    /** Whether a higher figure is better. */
    public static boolean higherIsBetter(String metric) {
        return !LOWER_IS_BETTER.contains(metric);
    }

    /** Whether the figure is a share, shown in percent. */
    public boolean isShare(String metric) {
        return SHARES.contains(metric);
    }

    /** The figure's short name, such as "AUC". */
    public String name(String metric) {
        String key = "metric." + metric;
        return words.has(key) ? words.say(key) : metric;
    }

    /** The figure itself, such as "0.86", "84 %" or "8.1 minutes". */
    public String value(String metric, double value) {
        Figures figures = words.figures();
        if (SHARES.contains(metric)) {
            return figures.percent(value, 1);
        }
        return IN_UNITS.contains(metric)
                ? figures.decimal(value, 1) + (unit.isEmpty() ? "" : "\u00a0" + unit)
                : figures.decimal(value, 2);
    }

    /** The difference of two figures, with its sign. */
    public String difference(String metric, double difference) {
        Figures figures = words.figures();
        if (SHARES.contains(metric)) {
            return words.say("metric.points", figures.signed(100 * difference, 1));
        }
        return IN_UNITS.contains(metric)
                ? figures.signed(difference, 1) + (unit.isEmpty() ? "" : "\u00a0" + unit)
                : figures.signed(difference, 3);
    }

    /** How large a difference is, without its sign. */
    public String amount(String metric, double difference) {
        String signed = difference(metric, Math.abs(difference));
        return signed.startsWith("+") ? signed.substring(1) : signed;
    }

    /** Lower and upper end, such as "0.82 to 0.89"; empty when unknown. */
    public String interval(String metric, @Nullable Double low, @Nullable Double high) {
        if (low == null || high == null) {
            return "";
        }
        return words.say("interval", bare(metric, low), value(metric, high));
    }

    /** What the figure means, in a sentence for people who never heard of it. */
    public String meaning(Figure figure) {
        return meaning(figure.name(), figure.value());
    }

    /** What the figure means, in a sentence. */
    public String meaning(String metric, double value) {
        Figures figures = words.figures();
        String ofAll = "metric." + metric + ".means.averaged";
        String key = averaged && words.has(ofAll) ? ofAll : "metric." + metric + ".means";
        if (!words.has(key)) {
            return "";
        }
        String shown = IN_UNITS.contains(metric) || metric.equals("brier") || metric.equals("log_loss")
                ? value(metric, value)
                : figures.count(Math.round(100 * value));
        return words.say(key, shown);
    }

    private String bare(String metric, double value) {
        Figures figures = words.figures();
        return SHARES.contains(metric)
                ? figures.decimal(100 * value, 1)
                : figures.decimal(value, IN_UNITS.contains(metric) ? 1 : 2);
    }
}

package org.hindsight.core.explanation;

import java.text.NumberFormat;
import java.util.Locale;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.NumericFeature;
import org.jspecify.annotations.Nullable;

/** An answer as its giver would say it. */
final class AnswerInWords {

    private static final int MOST_DECIMALS = 6;

    private AnswerInWords() {}

    /** The choice's words, or the number with its unit; null where the question was left open. */
    static @Nullable String of(Feature feature, double value, Locale locale) {
        if (Double.isNaN(value)) {
            return null;
        }
        return switch (feature) {
            case ChoiceFeature choice -> choice.choices().get((int) value).label();
            case NumericFeature numeric -> number(value, locale) + (numeric.unit().isEmpty() ? "" : " " + numeric.unit());
        };
    }

    private static String number(double value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value);
    }
}

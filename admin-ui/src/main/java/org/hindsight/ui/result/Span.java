package org.hindsight.ui.result;

import java.util.Locale;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Words;

/**
 * A predicted number with its interval, on a line. Positions are percentages of the line, as an SVG takes them.
 *
 * @param value   the number in words
 * @param low     the lower end in words
 * @param high    the upper end in words
 * @param from    where the line begins, in words
 * @param to      where it ends, in words
 * @param lowAt   where the interval begins
 * @param wide    how wide it is
 * @param valueAt where the number is
 * @param alt     the picture in words
 */
record Span(
        String value,
        String low,
        String high,
        String from,
        String to,
        String lowAt,
        String wide,
        String valueAt,
        String alt) {

    /** Between the least true value and a round number that leaves some room above the interval. */
    static Span of(double value, double low, double high, double least, double greatest, String unit, Words words) {
        Figures figures = words.figures();
        double begin = Math.min(least, low);
        double end = Math.max(high, Math.min(greatest, round(begin + (high - begin) * 1.2)));
        String alt = words.say(
                "result.span.alt",
                figures.estimate(begin), figures.estimate(end), unit, figures.estimate(value), figures.estimate(low), figures.estimate(high));
        return new Span(
                figures.estimate(value), figures.estimate(low), figures.estimate(high), figures.estimate(begin), figures.estimate(end) + "\u00a0" + unit,
                at(low, begin, end), at(begin + high - low, begin, end), at(value, begin, end), alt);
    }

    private static String at(double number, double begin, double end) {
        return String.format(Locale.ROOT, "%.1f", end == begin ? 0 : 100 * (number - begin) / (end - begin)) + "%";
    }

    private static double round(double number) {
        double step = Math.pow(10, Math.floor(Math.log10(Math.max(1, Math.abs(number))))) / 2;
        return Math.ceil(number / step) * step;
    }
}

package org.hindsight.ui.text;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as people of a language write them.
 *
 * @param locale the reader's language
 */
public record Figures(Locale locale) {

    private static final String MINUS = "\u2212";

    /** A whole number with grouping. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with exactly so many decimals and a real minus sign. */
    public String decimal(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        String text = format.format(Math.abs(number));
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return number < 0 && !zero ? MINUS + text : text;
    }

    /** A number with at most so many decimals. */
    public String plain(double number, int atMost) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(atMost);
        return format.format(number).replace("-", MINUS);
    }

    /** A number with its sign, also when it is above zero. */
    public String signed(double number, int digits) {
        String text = decimal(number, digits);
        boolean zero = text.chars().noneMatch(c -> c >= '1' && c <= '9');
        return number > 0 && !zero ? "+" + text : text;
    }

    /** A whole number with its sign, also when it is above zero. */
    public String signed(long number) {
        return number > 0 ? "+" + count(number) : number < 0 ? MINUS + count(-number) : "0";
    }

    /** A share as a percentage. */
    public String percent(double share, int digits) {
        return decimal(100 * share, digits) + "\u202f%";
    }

    /** A predicted number, with a decimal only where it is small. */
    public String estimate(double value) {
        return Math.abs(value) < 10 ? plain(value, 1) : plain(Math.rint(value), 0);
    }

    /** How many of 100, from 0 to 100. */
    public static int ofHundred(double probability) {
        return (int) Math.round(100 * Math.clamp(probability, 0.0, 1.0));
    }
}

package org.hindsight.csv;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** What a single cell says. */
final class Cells {

    private static final Set<String> MISSING = Set.of("", "?", "na", "nan", "null", "-");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");

    // What spreadsheets make of 2.3: '2.Mar', '02-Mar', 'Mar-02', '2.3.2024', '2024-03-02'; months in the languages seen
    // so far.
    private static final String MONTH =
            "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mrz|mär|mai|okt|dez|ene|abr|ago|set|dic|fév|fev|avr|mei|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara)\\p{L}*\\.?";
    private static final Pattern DATE = Pattern.compile("(\\d{1,4}[-./ ]+" + MONTH + "([-./ ]+\\d{2,4})?|" + MONTH
            + "[-./ ]+\\d{1,4}|\\d{1,2}[-./]\\d{1,2}[-./]\\d{2,4}|\\d{4}-\\d{1,2}-\\d{1,2}([ T].*)?)");

    private Cells() {}

    static boolean isMissing(String cell) {
        return MISSING.contains(cell.toLowerCase(Locale.ROOT));
    }

    /** The number written here, or empty; {@code Infinity}, hexadecimals and the like are no numbers of a table. */
    static OptionalDouble number(String cell) {
        if (cell.length() > 40 || !NUMBER.matcher(cell).matches()) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(cell);
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    static boolean hasDecimalComma(String cell) {
        return cell.length() <= 40 && DECIMAL_COMMA.matcher(cell).matches();
    }

    static boolean isSpreadsheetDate(String cell) {
        return cell.length() <= 40 && DATE.matcher(cell.toLowerCase(Locale.ROOT)).matches();
    }

    /** A missing value as an empty text, a whole number without decimals, anything else as it is written. */
    static String canonical(String cell) {
        if (isMissing(cell)) {
            return "";
        }
        OptionalDouble number = number(cell);
        boolean whole = number.isPresent() && number.getAsDouble() == Math.rint(number.getAsDouble());
        return whole && Math.abs(number.getAsDouble()) < 1e15 ? Long.toString((long) number.getAsDouble()) : cell;
    }
}

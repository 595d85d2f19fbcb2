package org.hindsight.csv;

import java.util.Locale;

/** When two headers name the same column. */
final class ColumnNames {

    private ColumnNames() {}

    /**
     * A header without all that copies of a file differ in: {@code MDVP:Fo(Hz)}, R's {@code MDVP.Fo.Hz.} and
     * {@code mdvp_fo_hz} are one name.
     */
    static String normalise(String header) {
        String lower = header.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).replace("%", "percent");
        StringBuilder name = new StringBuilder(lower.length());
        lower.codePoints().filter(Character::isLetterOrDigit).forEach(name::appendCodePoint);
        return name.toString();
    }

    /** Whether a first column of this name merely numbers the rows. */
    static boolean numbersRows(String header) {
        String name = normalise(header);
        return name.isEmpty() || name.equals("id") || name.equals("index") || name.matches("unnamed\\d*");
    }
}

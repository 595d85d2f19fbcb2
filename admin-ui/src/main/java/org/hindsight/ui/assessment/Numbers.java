package org.hindsight.ui.assessment;

import java.util.regex.Pattern;

/** Numbers as people type them. */
public final class Numbers {

    private static final Pattern COMMA = Pattern.compile("[+-]?\\d{1,15},\\d{1,15}");

    private Numbers() {}

    /** The text with a decimal comma turned into a point; any other text as it is, for the validation to judge. */
    public static String withPoint(String typed) {
        String text = typed.strip().replace('\u2212', '-');
        return COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
    }
}

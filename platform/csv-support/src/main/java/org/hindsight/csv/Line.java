package org.hindsight.csv;

import org.jspecify.annotations.Nullable;

/**
 * A line of a text; LF, CRLF and CR end a line.
 *
 * @param number from 1
 * @param start  where it starts
 * @param end    where its line break starts
 * @param after  where the next line starts
 */
record Line(long number, int start, int end, int after) {

    /** The line that starts here, or null at the end of the text. */
    static @Nullable Line at(String text, int start, long number) {
        if (start >= text.length()) {
            return null;
        }
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        boolean crlf = text.startsWith("\r\n", end);
        return new Line(number, start, end, end + (crlf ? 2 : 1));
    }

    @Nullable Line next(String text) {
        return at(text, after, number + 1);
    }

    /** The line itself when something stands on it, else the next one of that kind, or null when there is none. */
    static @Nullable Line written(String text, @Nullable Line from) {
        Line line = from;
        while (line != null && line.isBlank(text)) {
            line = line.next(text);
        }
        return line;
    }

    private boolean isBlank(String text) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != ',' && c != ';' && c != '"') {
                return false;
            }
        }
        return true;
    }

    String of(String text) {
        return text.substring(start, end);
    }
}

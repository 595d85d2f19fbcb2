package org.hindsight.web.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.web.problem.ProblemException;

/** A moment that a caller asks about. */
final class AskedTime {

    // What the databases can compare with; nothing of ours happened outside.
    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final int LONGEST_ECHO = 60;

    private AskedTime() {}

    /**
     * Reads a time with its zone.
     *
     * @throws ProblemException 422 for anything else; a time without its zone could be any of a day's
     */
    static Instant of(String field, String text) {
        try {
            // An unescaped plus sign of an offset arrives as a blank.
            Instant time = DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text.strip().replace(' ', '+'), Instant::from);
            return time.isBefore(EARLIEST) ? EARLIEST : time.isAfter(LATEST) ? LATEST : time;
        } catch (DateTimeException e) {
            String found = text.length() <= LONGEST_ECHO ? text : text.substring(0, LONGEST_ECHO) + "...";
            throw ProblemException.invalid(List.of(new FieldProblem(
                    field, "Expected a time with its zone, such as 2026-03-01T02:00:00Z, found '" + found + "'.")));
        }
    }
}

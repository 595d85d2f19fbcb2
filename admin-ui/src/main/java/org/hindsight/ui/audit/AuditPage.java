package org.hindsight.ui.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hindsight.core.audit.AuditLog;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;

/**
 * Who changed what.
 *
 * @param headline what happened lately, in a sentence
 * @param lines    the newest first
 * @param actor    whose lines alone are shown; empty for everybody's
 * @param path     what the paths shown hold; empty for all
 * @param older    where older ones are; empty for none
 */
record AuditPage(String headline, List<Line> lines, String actor, String path, String older) {

    private static final int REFUSED = 400;

    /** A line: when, who, what in words, the request itself, and whether it was turned away. */
    record Line(long id, When at, String actor, String what, String request, boolean refused) {}

    static AuditPage of(List<AuditLog.Entry> entries, boolean more, String actor, String path, Words words, Clock clock) {
        Times times = new Times(words, clock);
        long today = entries.stream().filter(entry -> entry.at().isAfter(clock.instant().minus(Duration.ofDays(1))) && entry.status() < REFUSED).count();
        return new AuditPage(
                entries.isEmpty() ? words.say("audit.headline.none") : words.say("audit.headline", today),
                entries.stream()
                        .map(entry -> new Line(
                                entry.id(), times.moment(entry.at()), entry.actor(), words.say("audit." + Deed.of(entry.path())),
                                entry.method() + " " + entry.path(), entry.status() >= REFUSED))
                        .toList(),
                actor,
                path,
                more ? "/admin/audit?before=" + entries.getLast().id() + part("actor", actor) + part("path", path) : "");
    }

    private static String part(String name, String value) {
        return value.isEmpty() ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

package org.hindsight.core.followup;

import java.net.URI;
import java.util.Locale;
import org.hindsight.core.message.Message;

/**
 * A message to somebody, which holds a link and nothing about their health.
 *
 * @param address  where it goes
 * @param language the reader's
 * @param site     the server's name, such as example.org
 * @param answer   the page that asks
 * @param stop     the page that ends it
 * @param stopNow  ends it when a mail program sends a POST there (RFC 8058)
 */
public record Reminder(String address, Locale language, String site, URI answer, URI stop, URI stopNow) {

    /** What a mail program shows in its list. */
    public String subject() {
        return Message.of("reminder.subject", site).in(language);
    }

    /** The whole message. */
    public String text() {
        return Message.of("reminder.text", site, answer.toString(), stop.toString()).in(language);
    }

    /** The message in one sentence; the page that it leads to also ends it. */
    public String shortText() {
        return Message.of("reminder.short", site, answer.toString()).in(language);
    }
}

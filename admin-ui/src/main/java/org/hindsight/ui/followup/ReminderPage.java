package org.hindsight.ui.followup;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.followup.Reminder;
import org.hindsight.ui.platform.Asking;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The messages to people who wished to be asked.
 *
 * @param headline what an admin should know first, in a sentence
 * @param lead     how messages go out, or that they do not
 * @param tiles    how many have which status
 * @param tabs     links to those of one status
 * @param lines    the messages, newest first
 * @param older    where older ones are; empty for none
 * @param outbox   the message as it would go out; null where messages really do
 */
record ReminderPage(
        String headline, String lead, List<Tile> tiles, List<Tab> tabs, List<Line> lines, String older, @Nullable Outbox outbox) {

    private static final String HERE = "/admin/reminders";

    /** A number and what it counts. */
    record Tile(String label, String count) {}

    /** A link to messages of one status. */
    record Tab(String href, String words, boolean here) {}

    /** The message: its subject, its text, and its one sentence for a telephone. */
    record Outbox(String subject, String text, String shortText) {}

    /**
     * A message.
     *
     * @param id      its number
     * @param model   of which assessment
     * @param to      how and where to
     * @param at      when it is tried next, was sent, or what happened could be known
     * @param status  in words
     * @param tone    how the status looks
     * @param problem why it could not be sent; empty for nothing
     * @param failed  whether it can be tried again
     */
    record Line(long id, String model, String to, When at, String status, String tone, String problem, boolean failed) {}

    static ReminderPage of(
            List<FollowUp> messages, boolean more, @Nullable Status wanted, Asking asking, Map<String, String> titles, Words words, Clock clock) {
        Times times = new Times(words, clock);
        Map<Status, Long> counts = asking.counts();
        List<String> offered = asking.offered();
        return new ReminderPage(
                headline(counts.getOrDefault(Status.FAILED, 0L), asking.inAWeek(), words),
                offered.isEmpty()
                        ? words.say("reminders.lead.none")
                        : words.say("reminders.lead", offered.stream().map(id -> Ask.channel(id, words)).reduce((one, other) -> words.say("reminders.either", one, other)).orElse("")),
                Stream.of(Status.WAITING, Status.SENT, Status.ANSWERED, Status.FAILED)
                        .map(status -> new Tile(words.say("reminder." + status), words.figures().count(counts.getOrDefault(status, 0L))))
                        .toList(),
                tabs(wanted, words),
                messages.stream().map(one -> line(one, titles, words, times)).toList(),
                more ? HERE + "?before=" + messages.getLast().id() + (wanted == null ? "" : "&status=" + wanted) : "",
                offered.isEmpty() ? outbox(asking.sample(words.locale())) : null);
    }

    private static String headline(long failed, long week, Words words) {
        if (failed > 0) {
            return words.say("reminders.headline.failed", failed);
        }
        return week > 0 ? words.say("reminders.headline.week", week) : words.say("reminders.headline.none");
    }

    private static List<Tab> tabs(@Nullable Status wanted, Words words) {
        return Stream.concat(
                        Stream.of(new Tab(HERE, words.say("reminders.all"), wanted == null)),
                        Arrays.stream(Status.values()).map(status -> new Tab(HERE + "?status=" + status, words.say("reminder." + status), status == wanted)))
                .toList();
    }

    private static Line line(FollowUp one, Map<String, String> titles, Words words, Times times) {
        return new Line(
                one.id(),
                titles.getOrDefault(one.assessment(), one.assessment()),
                one.address().isEmpty() ? Ask.channel(one.channel(), words) : words.say("reminder.to", Ask.channel(one.channel(), words), one.address()),
                times.moment(one.sentAt() != null ? one.sentAt() : one.nextAt() != null ? one.nextAt() : one.dueAt()),
                words.say("reminder." + one.status()),
                switch (one.status()) {
                    case ANSWERED -> "good";
                    case FAILED -> "bad";
                    case WAITING, SENT, STOPPED, EXPIRED -> "";
                },
                one.problem() == null ? "" : one.problem(),
                one.status() == Status.FAILED);
    }

    private static Outbox outbox(Reminder sample) {
        return new Outbox(sample.subject(), sample.text(), sample.shortText());
    }
}

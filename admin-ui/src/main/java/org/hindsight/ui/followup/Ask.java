package org.hindsight.ui.followup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is asked later, and the form that wishes it.
 *
 * @param told     what was wished and what became of it, in a sentence; empty for nothing
 * @param stop     whether it can be ended
 * @param channels how one can be asked; empty where nothing is offered or the wish stands
 * @param typed    the address as it was typed
 * @param error    what is wrong with it; empty for nothing
 */
public record Ask(String told, boolean stop, List<Choice> channels, String typed, String error) {

    /** A channel to choose. */
    public record Choice(String id, String words, boolean chosen) {}

    /** What somebody typed that does not fit, and why. */
    public record Typed(String channel, String address, String error) {}

    /**
     * Tells it.
     *
     * @param known   the wish, where there was one
     * @param offered the channels by which messages go out
     * @param wrong   what was typed and does not fit; null for nothing
     */
    public static Ask of(Optional<FollowUp> known, List<String> offered, @Nullable Typed wrong, Words words, Clock clock) {
        boolean stands = known.map(FollowUp::status).filter(status -> status.open()).isPresent();
        String chosen = wrong == null || !offered.contains(wrong.channel()) ? offered.stream().findFirst().orElse("") : wrong.channel();
        List<Choice> channels = stands
                ? List.of()
                : offered.stream().map(id -> new Choice(id, channel(id, words), id.equals(chosen))).toList();
        return new Ask(
                known.map(one -> told(one, words, clock)).orElse(""),
                stands,
                channels,
                wrong == null ? "" : wrong.address(),
                wrong == null ? "" : wrong.error());
    }

    private static String told(FollowUp one, Words words, Clock clock) {
        Times times = new Times(words, clock);
        String channel = channel(one.channel(), words);
        return switch (one.status()) {
            case WAITING, FAILED -> words.say("ask.waiting", channel, one.address(), times.date(when(one)).text());
            case SENT -> words.say("ask.sent", channel, times.date(when(one)).text());
            case STOPPED -> words.say("ask.stopped");
            case ANSWERED, EXPIRED -> "";
        };
    }

    private static Instant when(FollowUp one) {
        Instant next = one.nextAt();
        Instant sent = one.sentAt();
        return sent != null ? sent : next != null ? next : one.dueAt();
    }

    /** A channel in words; one that a plugin of the platform brought is named as it names itself. */
    static String channel(String id, Words words) {
        return words.has("channel." + id) ? words.say("channel." + id) : id;
    }
}

package org.hindsight.core.followup;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hindsight.core.database.Moment;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.prediction.ReportedOutcomes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One look at the wishes: what is due is sent, what nobody answered in time ends. A message is marked as tried before it is sent, so that two nodes
 * never send it both; a node that dies in between tries it again later, so that somebody may, rarely, get it twice.
 */
@Singleton
class ReminderRound {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderRound.class);
    private static final int AT_ONCE = 100;
    private static final int LONGEST_PROBLEM = 1000;

    /** How long after a try that failed the next one follows; after the last it is left to an admin. */
    private static final List<Duration> PAUSES = List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24));

    private final FollowUpRepository repository;
    private final ReportedOutcomes outcomes;
    private final ContactCipher cipher;
    private final QuietContacts quiet;
    private final PublicAddress here;
    private final Map<String, Channel> ready;
    private final Duration patience;
    private final Clock clock;

    ReminderRound(
            FollowUpRepository repository,
            ReportedOutcomes outcomes,
            ContactCipher cipher,
            QuietContacts quiet,
            PublicAddress here,
            List<Channel> channels,
            @Value("${hindsight.follow-up.expires-after-days:60}") int days,
            Clock clock) {
        this.repository = repository;
        this.outcomes = outcomes;
        this.cipher = cipher;
        this.quiet = quiet;
        this.here = here;
        this.ready = channels.stream().filter(Channel::ready).collect(Collectors.toMap(Channel::id, Function.identity()));
        this.patience = Duration.ofDays(days);
        this.clock = clock;
        ready.keySet().forEach(here::require);
    }

    /** Looks. */
    void look() {
        int expired = repository.expire(Moment.now(clock).minus(patience));
        if (expired > 0) {
            LOG.info("{} wishes to be asked ended without an answer; where to reach these people is erased.", expired);
        }
        if (ready.isEmpty()) {
            return;
        }
        List<FollowUpRow> due;
        do {
            due = repository.due(Moment.now(clock), ready.keySet(), AT_ONCE);
            due.forEach(this::tryOne);
        } while (due.size() == AT_ONCE);
    }

    private void tryOne(FollowUpRow row) {
        Instant now = Moment.now(clock);
        boolean last = row.attempts() >= PAUSES.size();
        if (repository.take(row.number(), row.nextAt(), now.plus(last ? patience : PAUSES.get(row.attempts()))) == 0) {
            return;
        }
        if (outcomes.of(List.of(row.predictionId())).containsKey(row.predictionId())) {
            repository.end(row.predictionId(), Status.ANSWERED.name());
            return;
        }
        String address = "";
        try {
            Contact contact = cipher.decrypt(Objects.requireNonNull(row.contact(), "somebody who waits can be reached"), row.predictionId());
            address = contact.address();
            if (quiet.contains(quiet.hash(row.channel(), address))) {
                repository.end(row.predictionId(), Status.STOPPED.name());
                return;
            }
            Objects.requireNonNull(ready.get(row.channel())).send(reminder(row, contact));
            repository.sent(row.number(), Moment.now(clock));
        } catch (Channel.RefusedException e) {
            failed(row, address, true, e);
        } catch (IOException | RuntimeException e) {
            failed(row, address, last, e);
        }
    }

    private Reminder reminder(FollowUpRow row, Contact contact) {
        String page = "/outcomes/" + contact.token();
        return new Reminder(
                contact.address(), Locale.forLanguageTag(row.language()), here.site(), here.page(page), here.page(page + "/stop"),
                here.page("/api/predictions/" + contact.token() + "/follow-up/stop"));
    }

    /** What a server says of a failure may name the address, which is nobody's business but its owner's. */
    private void failed(FollowUpRow row, String address, boolean last, Exception e) {
        String told = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String problem = (address.isEmpty() ? told : told.replace(address, "...")).strip();
        repository.failed(
                row.number(), (last ? Status.FAILED : Status.WAITING).name(), problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)));
        // An address that does not exist is nothing for whoever runs the server; a mail server that is away is.
        LOG.atLevel(e instanceof Channel.RefusedException ? Level.INFO : Level.WARN)
                .log("The message of follow-up {} could not be sent by {}{}: {}", row.number(), row.channel(), last ? ", for the last time" : "", problem);
    }
}

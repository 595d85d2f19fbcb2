package org.hindsight.core.followup;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.database.Moment;
import org.hindsight.core.followup.FollowUp.Status;
import org.jspecify.annotations.Nullable;

/** What admins see of the messages: how many, which failed, and what would be sent. */
@Singleton
public class Reminders {

    private final FollowUpRepository repository;
    private final FollowUps followUps;
    private final PublicAddress address;
    private final Clock clock;

    Reminders(FollowUpRepository repository, FollowUps followUps, PublicAddress address, Clock clock) {
        this.repository = repository;
        this.followUps = followUps;
        this.address = address;
        this.clock = clock;
    }

    /**
     * Wishes, newest first.
     *
     * @param status     only those with it; null for all
     * @param assessment only those of it; null for all
     * @param before     only those with a smaller number
     * @param limit      at most so many
     */
    public List<FollowUp> page(@Nullable Status status, @Nullable String assessment, long before, int limit) {
        return repository.newest(status == null ? null : status.name(), assessment, before, limit).stream().map(followUps::told).toList();
    }

    /** How many have which status; one that none has is absent. */
    public Map<Status, Long> counts() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        repository.counts().forEach(count -> counts.put(Status.valueOf(count.status()), count.followUps()));
        return counts;
    }

    /** How many messages are to go out within the next seven days. */
    public long inAWeek() {
        return repository.waiting(Moment.now(clock).plus(Duration.ofDays(7)));
    }

    /** The message as it goes out, its links without what would open anything. */
    public Reminder sample(Locale language) {
        return new Reminder("", language, address.site(), address.page("/outcomes/..."), address.page("/outcomes/.../stop"), address.page("/"));
    }

    /** Tries one that failed again, at once. Returns false when it has not failed; empty when there is none of this number. */
    public Optional<Boolean> retry(long id) {
        return repository.findById(id).map(row -> repository.retry(id, Moment.now(clock)) == 1);
    }
}

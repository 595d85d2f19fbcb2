package org.hindsight.core.followup;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.hindsight.core.followup.FollowUp.Status;
import org.jspecify.annotations.Nullable;

/** Nine messages, of which every third failed. */
@Singleton
@Replaces(Reminders.class)
public class FakeReminders extends Reminders {

    private static final Instant DUE = Instant.parse("2026-02-12T02:00:00Z");
    private static final long COUNT = 9;

    FakeReminders(Clock clock) {
        super(null, null, null, clock);
    }

    private static FollowUp message(long id) {
        boolean failed = id % 3 == 0;
        return new FollowUp(
                id, "mood", "email", failed ? "e...@example.org" : "", DUE, null, failed ? Status.FAILED : Status.ANSWERED, failed ? 5 : 1,
                failed ? "The mail server refused the address." : null, failed ? null : DUE, DUE);
    }

    @Override
    public List<FollowUp> page(@Nullable Status status, @Nullable String assessment, long before, int limit) {
        return LongStream.rangeClosed(1, COUNT)
                .mapToObj(number -> message(COUNT + 1 - number))
                .filter(one -> one.id() < before && (status == null || one.status() == status) && (assessment == null || assessment.equals("mood")))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Boolean> retry(long id) {
        return id < 1 || id > COUNT ? Optional.empty() : Optional.of(message(id).status() == Status.FAILED);
    }
}

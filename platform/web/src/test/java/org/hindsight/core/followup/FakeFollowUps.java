package org.hindsight.core.followup;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.outcome.UnknownPredictionException;

/** Wishes in memory. At {@code crowd@example.org} too many are asked already. Of the prediction {@code known} the outcome is in, {@code unknown} opens none, and {@code broken} cannot be stored. */
@Singleton
@Replaces(FollowUps.class)
public class FakeFollowUps extends FollowUps {

    private static final Instant DUE = Instant.parse("2026-04-12T02:00:00Z");

    private final Map<String, FollowUp> all = new LinkedHashMap<>();
    private final Set<String> quiet = new HashSet<>();
    private boolean broken;

    FakeFollowUps(Clock clock, EmailChannel email, SmsChannel sms) {
        super(null, null, null, null, null, null, null, List.of(email, sms), 0, clock);
    }

    /** Lets the next wishes fail, as when the database is gone. */
    public void breakDown(boolean down) {
        broken = down;
    }

    List<FollowUp> all() {
        return List.copyOf(all.values());
    }

    @Override
    boolean isCrowded(Wish wish) {
        return wish.address().equals("crowd@example.org");
    }

    @Override
    public Optional<FollowUp> wish(String token, Wish wish, Locale language) {
        if (broken) {
            throw new IllegalStateException("The database is gone.");
        }
        require(token);
        if (token.equals("known")) {
            return Optional.empty();
        }
        FollowUp one = with(1L + all.size(), wish.channel(), new Contact(wish.address(), token).masked(), Status.WAITING);
        all.put(token, one);
        return Optional.of(one);
    }

    private static FollowUp with(long id, String channel, String address, Status status) {
        return new FollowUp(
                id, "mood", channel, address, DUE, status == Status.WAITING ? DUE.plus(Duration.ofHours(6)) : null, status, 0, null, null,
                DUE.minus(Duration.ofDays(42)));
    }

    @Override
    public Optional<FollowUp> of(String token) {
        return Optional.ofNullable(all.get(token));
    }

    @Override
    public boolean stop(String token) {
        require(token);
        return all.computeIfPresent(token, (key, one) -> with(one.id(), one.channel(), "", Status.STOPPED)) != null;
    }

    @Override
    public boolean stopAll(String token) {
        return stop(token) && quiet.add(token);
    }

    @Override
    public boolean isQuiet(String token) {
        require(token);
        return quiet.contains(token);
    }

    @Override
    public void allow(String token) {
        require(token);
        quiet.remove(token);
    }

    private static void require(String token) {
        if (token.equals("unknown")) {
            throw new UnknownPredictionException();
        }
    }
}

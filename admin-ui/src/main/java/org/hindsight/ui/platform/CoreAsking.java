package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.core.followup.FollowUps;
import org.hindsight.core.followup.Reminder;
import org.hindsight.core.followup.Reminders;
import org.jspecify.annotations.Nullable;

@Singleton
record CoreAsking(FollowUps followUps, Reminders reminders) implements Asking {

    @Override
    public List<String> offered() {
        return followUps.offered();
    }

    @Override
    public Optional<FollowUp> of(String token) {
        return followUps.of(token);
    }

    @Override
    public Optional<FollowUp> wish(String token, String channel, String address, Locale language) {
        return followUps.wish(token, followUps.read(channel, address), language);
    }

    @Override
    public boolean stop(String token) {
        return followUps.stop(token);
    }

    @Override
    public boolean stopAll(String token) {
        return followUps.stopAll(token);
    }

    @Override
    public boolean isQuiet(String token) {
        return followUps.isQuiet(token);
    }

    @Override
    public void allow(String token) {
        followUps.allow(token);
    }

    @Override
    public List<FollowUp> reminders(FollowUp.@Nullable Status status, long before, int limit) {
        return reminders.page(status, null, before, limit);
    }

    @Override
    public Map<FollowUp.Status, Long> counts() {
        return reminders.counts();
    }

    @Override
    public long inAWeek() {
        return reminders.inAWeek();
    }

    @Override
    public Reminder sample(Locale language) {
        return reminders.sample(language);
    }

    @Override
    public Optional<Boolean> retry(long id) {
        return reminders.retry(id);
    }
}

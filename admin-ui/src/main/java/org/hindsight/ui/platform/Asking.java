package org.hindsight.ui.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.core.followup.Reminder;
import org.jspecify.annotations.Nullable;

/** Asking people later; the contract is that of the core's follow-ups and reminders. */
public interface Asking {

    /** By which channels messages really go out. */
    List<String> offered();

    Optional<FollowUp> of(String token);

    /** Keeps a wish; nothing comes of it when the outcome is in already. */
    Optional<FollowUp> wish(String token, String channel, String address, Locale language);

    boolean stop(String token);

    boolean stopAll(String token);

    boolean isQuiet(String token);

    void allow(String token);

    List<FollowUp> reminders(FollowUp.@Nullable Status status, long before, int limit);

    Map<FollowUp.Status, Long> counts();

    long inAWeek();

    Reminder sample(Locale language);

    Optional<Boolean> retry(long id);
}

package org.hindsight.core.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A wish to be asked later, and what became of it.
 *
 * @param id         its number
 * @param assessment of which assessment
 * @param channel    how
 * @param address    where, all but a few characters hidden; empty once it was erased
 * @param dueAt      when what happened can be known, or was wished where that is later
 * @param nextAt     when a message is tried next; null when none is
 * @param status     how far it is
 * @param attempts   how often a message was tried
 * @param problem    why the last try failed; null when it did not
 * @param sentAt     when a message was sent; null when none was
 * @param createdAt  when it was wished
 */
public record FollowUp(
        long id,
        String assessment,
        String channel,
        String address,
        Instant dueAt,
        @Nullable Instant nextAt,
        Status status,
        int attempts,
        @Nullable String problem,
        @Nullable Instant sentAt,
        Instant createdAt) {

    /** How far it is. */
    public enum Status {
        /** A message is still to come. */
        WAITING,
        /** A message was sent; no answer yet. */
        SENT,
        /** The outcome is in. */
        ANSWERED,
        /** The person does not want to be asked. */
        STOPPED,
        /** Nobody answered in time. */
        EXPIRED,
        /** No message could be sent; an admin may try again. */
        FAILED;

        /** Whether the person may still hear or be heard. */
        public boolean open() {
            return this == WAITING || this == SENT || this == FAILED;
        }
    }
}

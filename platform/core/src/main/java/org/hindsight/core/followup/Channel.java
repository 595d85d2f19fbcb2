package org.hindsight.core.followup;

import java.io.IOException;

/** A way to reach people. Another one is a bean of this type. */
public interface Channel {

    /** Its name, such as {@code email}. */
    String id();

    /** Whether it is configured; until it is, what would be sent stays in the outbox. */
    boolean ready();

    /**
     * An address as it is written.
     *
     * @throws org.hindsight.core.assessment.InvalidAnswersException when it is none (field {@code address})
     */
    String address(String typed);

    /**
     * Sends.
     *
     * @throws RefusedException when trying again is of no use
     * @throws IOException      when it may go well later
     */
    void send(Reminder reminder) throws IOException;

    /** The other side will never take it. */
    final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        public RefusedException(String message) {
            super(message);
        }
    }
}

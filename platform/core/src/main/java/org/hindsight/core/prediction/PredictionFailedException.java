package org.hindsight.core.prediction;

import java.io.Serial;
import java.util.List;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;
import org.hindsight.plugin.Notice;

/** A prediction could not be made or not be recorded, through no fault of the answers. Safety messages do not wait for it. */
public final class PredictionFailedException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Notice> notices;

    private final boolean worthTryingAgain;

    PredictionFailedException(Message told, boolean worthTryingAgain, List<Notice> notices, Throwable cause) {
        super(told, cause);
        this.worthTryingAgain = worthTryingAgain;
        this.notices = List.copyOf(notices);
    }

    /** Whether the same request may well succeed in a few seconds. */
    public boolean worthTryingAgain() {
        return worthTryingAgain;
    }

    /** The safety messages for the answers given. */
    public List<Notice> notices() {
        return notices;
    }
}

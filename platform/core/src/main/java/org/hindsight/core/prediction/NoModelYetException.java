package org.hindsight.core.prediction;

import java.io.Serial;
import java.util.List;
import org.hindsight.plugin.Notice;

/** The assessment has no model yet: its first one is being trained. Safety messages do not wait for it. */
public final class NoModelYetException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Notice> notices;

    public NoModelYetException(String assessment, List<Notice> notices) {
        super("The assessment '" + assessment + "' is being trained. Try again in a few seconds.");
        this.notices = List.copyOf(notices);
    }

    /** The safety messages for the answers given. */
    public List<Notice> notices() {
        return notices;
    }
}

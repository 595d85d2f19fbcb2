package org.hindsight.core.prediction;

import java.io.Serial;
import java.util.List;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;
import org.hindsight.plugin.Notice;

/** The assessment has no model yet: its first one is being trained. Safety messages do not wait for it. */
public final class NoModelYetException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Notice> notices;

    public NoModelYetException(String assessment, List<Notice> notices) {
        super(Message.of("prediction.noModelYet", assessment));
        this.notices = List.copyOf(notices);
    }

    /** The safety messages for the answers given. */
    public List<Notice> notices() {
        return notices;
    }
}

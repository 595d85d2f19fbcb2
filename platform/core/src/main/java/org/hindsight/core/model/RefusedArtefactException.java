package org.hindsight.core.model;

import java.io.Serial;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;
import org.jspecify.annotations.Nullable;

/** A version's files are missing, damaged, tampered with or not this platform's; nothing of them was deserialised before that was checked. */
public final class RefusedArtefactException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean outgrown;

    public RefusedArtefactException(String assessment, String version, Message reason, @Nullable Throwable cause) {
        this(Message.of("artefact.refused", version, assessment, reason), false, cause);
    }

    private RefusedArtefactException(Message told, boolean outgrown, @Nullable Throwable cause) {
        super(told, cause);
        this.outgrown = outgrown;
    }

    /** The files are sound, but the plugin has changed too much since to use them. */
    static RefusedArtefactException outgrown(String assessment, String version, Message reason, @Nullable Throwable cause) {
        return new RefusedArtefactException(Message.of("artefact.outgrown", version, assessment, reason), true, cause);
    }

    /** Whether the files are sound and the plugin is what has changed: only a retraining helps then. */
    public boolean isOutgrown() {
        return outgrown;
    }
}

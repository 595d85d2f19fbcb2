package org.hindsight.core.model;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A version's files are missing, damaged, tampered with or not this platform's; nothing of them was deserialised before that was checked. */
public final class RefusedArtefactException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final boolean outgrown;

    public RefusedArtefactException(String assessment, String version, String reason, @Nullable Throwable cause) {
        this(assessment, version, reason, ". Restore it from a backup, or retrain.", false, cause);
    }

    private RefusedArtefactException(
            String assessment, String version, String reason, String remedy, boolean outgrown, @Nullable Throwable cause) {
        super("Version " + version + " of '" + assessment + "' is refused: " + reason + remedy, cause);
        this.outgrown = outgrown;
    }

    /** The files are sound, but the plugin has changed too much since to use them. */
    static RefusedArtefactException outgrown(String assessment, String version, String reason, @Nullable Throwable cause) {
        return new RefusedArtefactException(assessment, version, reason, ". Retrain.", true, cause);
    }

    /** Whether the files are sound and the plugin is what has changed: only a retraining helps then. */
    public boolean isOutgrown() {
        return outgrown;
    }
}

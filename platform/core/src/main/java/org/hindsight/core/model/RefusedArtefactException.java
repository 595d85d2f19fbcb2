package org.hindsight.core.model;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A version's files are missing, damaged, tampered with or not this platform's; nothing of them was deserialised before that was checked. */
public final class RefusedArtefactException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedArtefactException(String assessment, String version, String reason, @Nullable Throwable cause) {
        super("Version " + version + " of '" + assessment + "' is refused: " + reason + ". Restore it from a backup, or retrain.", cause);
    }
}

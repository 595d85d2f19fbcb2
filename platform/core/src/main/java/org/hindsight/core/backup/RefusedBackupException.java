package org.hindsight.core.backup;

import java.io.Serial;

/** A file is no whole backup, or cannot be restored where it should be; nothing was changed. */
public final class RefusedBackupException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    RefusedBackupException(String message) {
        super(message);
    }
}

package org.hindsight.core.trigger;

import java.io.Serial;

/** The model has no trigger of this id. */
public final class UnknownTriggerException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownTriggerException(String assessment, String id) {
        super("The model '" + assessment + "' has no trigger '" + id + "'. GET /api/models/" + assessment + "/training lists those that exist.");
    }
}

package org.hindsight.core.model;

import java.io.Serial;

/** A model has no version of this name. */
public final class UnknownVersionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownVersionException(String assessment, String version) {
        super("There is no version '" + version + "' of '" + assessment + "'. GET /api/models/" + assessment
                + "/versions lists them.");
    }
}

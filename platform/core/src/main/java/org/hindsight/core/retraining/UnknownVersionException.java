package org.hindsight.core.retraining;

import java.io.Serial;

/** A model has no such version, or its files are not there any more. */
public final class UnknownVersionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownVersionException(String assessment, String version) {
        super("There is no version '" + version + "' of '" + assessment + "' that can be read. GET /api/models/" + assessment
                + "/versions lists them.");
    }
}

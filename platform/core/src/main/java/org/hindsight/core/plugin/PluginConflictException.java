package org.hindsight.core.plugin;

import java.io.Serial;

/** What was asked does not go with the jars that are there; the message says what would. */
public final class PluginConflictException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PluginConflictException(String message) {
        super(message);
    }
}

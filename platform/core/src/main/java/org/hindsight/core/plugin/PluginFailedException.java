package org.hindsight.core.plugin;

import java.io.Serial;

/** A plugin's code failed. The message names plugin and method; it is for admins, not for people who take an assessment. */
public final class PluginFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PluginFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}

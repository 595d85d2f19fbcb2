package org.hindsight.core.plugin;

import java.io.Serial;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;

/** What was asked does not go with the jars that are there; it says what would. */
public final class PluginConflictException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    PluginConflictException(Message told) {
        super(told);
    }
}

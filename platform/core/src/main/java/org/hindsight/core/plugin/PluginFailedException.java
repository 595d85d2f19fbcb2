package org.hindsight.core.plugin;

import java.io.Serial;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;

/** A plugin's code failed. The message names plugin and method; it is for admins, not for people who take an assessment. */
public final class PluginFailedException extends ToldException {

    @Serial
    private static final long serialVersionUID = 1L;

    PluginFailedException(Message told, Throwable cause) {
        super(told, cause);
    }
}

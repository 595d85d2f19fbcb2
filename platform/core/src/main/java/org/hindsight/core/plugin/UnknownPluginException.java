package org.hindsight.core.plugin;

import java.io.Serial;

/** There is no plugin of this id, neither serving nor disabled nor quarantined. */
public final class UnknownPluginException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    UnknownPluginException(String id) {
        super("There is no plugin '" + id + "'. GET /api/plugins lists those that exist.");
    }
}

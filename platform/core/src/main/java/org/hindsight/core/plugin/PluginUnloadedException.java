package org.hindsight.core.plugin;

import java.io.Serial;

/** The plugin was replaced or removed in the meantime: look it up again with {@link Plugins#find}. */
public final class PluginUnloadedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PluginUnloadedException(String id, String version) {
        super("Plugin '" + id + "' " + version + " was unloaded. Look it up again.");
    }
}

package org.hindsight.core.plugin;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a plugin's classes loaded while something calls into it. Take one around every call, or keep it as long as a
 * stream or a training lasts, and always close it: {@code try (Lease _ = plugin.lease()) { ... }}. May be closed
 * from another thread.
 */
public final class Lease implements AutoCloseable {

    private final ActivePlugin plugin;
    private final AtomicBoolean open = new AtomicBoolean(true);

    Lease(ActivePlugin plugin) {
        this.plugin = plugin;
    }

    /** The plugin that is held. */
    public ActivePlugin plugin() {
        return plugin;
    }

    /** Lets go of the plugin; closing it again does nothing. */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            plugin.release();
        }
    }
}

package org.hindsight.core.plugin;

import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the listeners and the log what has changed. */
final class PluginNews {

    private static final Logger LOG = LoggerFactory.getLogger(PluginNews.class);

    private final Iterable<? extends PluginListener> listeners;

    PluginNews(Iterable<? extends PluginListener> listeners) {
        this.listeners = listeners;
    }

    void tell(Roster.Change change) {
        for (ActivePlugin plugin : change.loaded()) {
            LOG.info("Plugin {} serves.", plugin);
            toAll(listener -> listener.loaded(plugin));
        }
        for (String id : change.unloaded()) {
            LOG.info("Plugin {} does not serve any more.", id);
            toAll(listener -> listener.unloaded(id));
        }
    }

    private void toAll(Consumer<PluginListener> news) {
        for (PluginListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("{} failed when it was told of a change of plugins.", listener.getClass().getSimpleName(), e);
            }
        }
    }
}

package org.hindsight.core.plugin;

import java.util.Set;
import java.util.TreeSet;

/** Remembers over a restart which plugins an admin switched off. Called by one thread at a time. */
public interface DisabledPlugins {

    /** The ids of the plugins that are switched off. */
    Set<String> load();

    /** Replaces what {@link #load()} gives. */
    void save(Set<String> ids);

    /** One that forgets with the process, for tests and for tools that look at one jar. */
    static DisabledPlugins inMemory() {
        return new DisabledPlugins() {
            private Set<String> disabled = Set.of();

            @Override
            public Set<String> load() {
                return new TreeSet<>(disabled);
            }

            @Override
            public void save(Set<String> ids) {
                disabled = Set.copyOf(ids);
            }
        };
    }
}

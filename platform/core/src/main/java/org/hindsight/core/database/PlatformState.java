package org.hindsight.core.database;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The few values that the platform writes once about itself. They are never changed. */
@Singleton
public class PlatformState {

    private final PlatformStateRepository states;

    PlatformState(PlatformStateRepository states) {
        this.states = states;
    }

    /** The value of this name, or empty before it was written. */
    public Optional<String> find(String name) {
        return states.findById(name).map(PlatformStateRow::stateValue);
    }

    /** Writes a value unless there is one; gives the one that holds, also when another node was faster. */
    public String putIfAbsent(String name, String value) {
        return find(name).orElseGet(() -> {
            try {
                return states.save(new PlatformStateRow(name, value)).stateValue();
            } catch (DataAccessException e) {
                return find(name).orElseThrow(() -> e);
            }
        });
    }
}

package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.util.Optional;

/** The loaded champion of each assessment; switched atomically when another version takes over. */
@Singleton
public class ServingModels {

    /** The model that answers now, or empty while the first one is being trained or none could be loaded. */
    public Optional<ServingModel> find(String assessment) {
        throw new UnsupportedOperationException();
    }
}

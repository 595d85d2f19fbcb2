package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How every model does, at a glance. */
@Singleton
public class Overviews {

    /** All models, by title. */
    public List<ModelOverview> all(Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** One model, or empty when there is none of this id. */
    public Optional<ModelOverview> find(String id, Locale locale) {
        throw new UnsupportedOperationException();
    }
}

package org.hindsight.core.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The assessments that can be taken now, one an active plugin, with their texts in the reader's language. */
@Singleton
public class Catalogue {

    /** All assessments, by title. */
    public List<Assessment> all(Locale locale) {
        throw new UnsupportedOperationException();
    }

    /** One assessment, or empty when there is none of this id. */
    public Optional<Assessment> find(String id, Locale locale) {
        throw new UnsupportedOperationException();
    }
}

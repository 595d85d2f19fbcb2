package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The versions of all models. */
@Singleton
public class Versions {

    /** All versions of a model, newest first. */
    public List<ModelVersion> of(String assessment) {
        throw new UnsupportedOperationException();
    }

    /** One version, or empty when there is none of this name. */
    public Optional<ModelVersion> find(String assessment, String version) {
        throw new UnsupportedOperationException();
    }

    /** The version that serves, or empty before the first one. */
    public Optional<ModelVersion> champion(String assessment) {
        throw new UnsupportedOperationException();
    }
}

package org.hindsight.core.model;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** A folder for models, for tests that set {@code sample-models}. */
@Factory
@Requires(property = "sample-models")
public final class SampleFolder {

    @Singleton
    ModelFolder folder(@Value("${sample-models}") String folder) {
        return new ModelFolder(Path.of(folder));
    }
}

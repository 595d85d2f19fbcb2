package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** Four new ones of nine. */
@Singleton
@Replaces(NewOutcomes.class)
public class FakeNewOutcomes extends NewOutcomes {

    FakeNewOutcomes() {
        super(null, null);
    }

    @Override
    public Counts counts(String assessment) {
        return new Counts(9, 6, 4);
    }
}

package org.hindsight.core.prediction;

import io.micronaut.core.annotation.Introspected;

/** How many predictions a version has answered, and how many of them were erased. */
@Introspected
record CountRow(String assessment, String modelVersion, long answered, long erased) {

    /** Predictions of an assessment since some time. */
    @Introspected
    record Since(String assessment, long predictions) {}
}

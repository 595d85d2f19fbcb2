package org.hindsight.core.outcome;

import io.micronaut.core.annotation.Introspected;

/**
 * How many outcomes of an assessment hold.
 *
 * @param holding how many are confirmed and not withdrawn
 * @param changes how often any was reported, corrected, withdrawn or erased
 */
@Introspected
record OutcomeCount(String assessment, long holding, long changes) {}

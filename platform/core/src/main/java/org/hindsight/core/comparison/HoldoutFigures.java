package org.hindsight.core.comparison;

import java.time.Instant;
import org.hindsight.core.model.StoredEvaluation;

/**
 * How good a version is on today's holdout, the same rows for every version of its model.
 *
 * @param rows       how many rows
 * @param groups     how many groups these form
 * @param measuredAt when today was
 * @param figures    metrics, intervals and confusion matrix
 */
public record HoldoutFigures(long rows, long groups, Instant measuredAt, StoredEvaluation figures) {}

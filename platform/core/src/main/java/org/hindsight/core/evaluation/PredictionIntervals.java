package org.hindsight.core.evaluation;

/**
 * Whether prediction intervals keep their promise.
 *
 * @param level    the share of actual numbers that they are meant to hold
 * @param coverage the share that they do hold
 * @param width    their mean width, in the unit of the target
 */
public record PredictionIntervals(double level, Figure coverage, Figure width) {}

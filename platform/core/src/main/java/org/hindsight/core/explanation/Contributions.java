package org.hindsight.core.explanation;

/**
 * How far each feature moved a result.
 *
 * @param base    the average over the background cases
 * @param result  what the model says of the case; {@code base} and all effects together
 * @param effects by position of the feature: up when positive, down when negative
 */
record Contributions(double base, double result, double[] effects) {}

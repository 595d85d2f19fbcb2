/**
 * Probabilities that hold for the people who are asked here, not for those of the baseline: once enough confirmed outcomes are known, the
 * intercept of a model is recalibrated on them, inside the training side. The shift is part of the model, so figures, gate, store and scoring
 * see the recalibrated model and nothing else.
 */
@NullMarked
package org.hindsight.core.recalibration;

import org.jspecify.annotations.NullMarked;

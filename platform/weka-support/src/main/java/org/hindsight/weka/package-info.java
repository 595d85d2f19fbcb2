/**
 * Weka as a trainer behind the plugin API. A plugin names a {@link org.hindsight.weka.Learner} and gets a
 * {@link org.hindsight.weka.WekaTrainer}, which prepares the values, calibrates probabilities or intervals inside the training
 * side, and makes models that score from many threads. {@link org.hindsight.weka.LearnerComparison} helps to choose.
 */
@NullMarked
package org.hindsight.weka;

import org.jspecify.annotations.NullMarked;

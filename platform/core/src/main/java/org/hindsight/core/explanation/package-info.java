/**
 * What drove a result: how much each answer moved it away from the average over the baseline data, as Shapley values. They describe the model
 * that answered, not causes. The libraries for Java either wrap native code for dumped trees or bring a framework along, so the two
 * algorithms stand here.
 */
@NullMarked
package org.hindsight.core.explanation;

import org.jspecify.annotations.NullMarked;

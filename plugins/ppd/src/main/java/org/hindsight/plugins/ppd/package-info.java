/**
 * Postpartum depression: risk factors and the nine questions of the PHQ-9, answered by a mother in the first weeks after birth. The
 * model estimates how likely a diagnosis within the following six weeks is. What her answers themselves say, above all the one on
 * self-harm, is told whatever the model says.
 */
@NullMarked
package org.hindsight.plugins.ppd;

import org.jspecify.annotations.NullMarked;

/**
 * What really happened: reported, corrected (with history) and withdrawn by the person, an admin or another system. Only these
 * outcomes are labels for training.
 */
@NullMarked
package org.hindsight.core.outcome;

import org.jspecify.annotations.NullMarked;

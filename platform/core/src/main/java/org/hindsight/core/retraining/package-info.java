/**
 * Retraining runs: queued rows that survive restarts, worked off one stage after the other. A run that dies anywhere leaves the
 * champion as it was.
 */
@NullMarked
package org.hindsight.core.retraining;

import org.jspecify.annotations.NullMarked;

/**
 * Retraining runs: the list, and the page of a run with its stages, its log and what became of it. While a run is on its way its page
 * renews itself; a late visitor sees the whole log.
 */
@NullMarked
package org.hindsight.ui.run;

import org.jspecify.annotations.NullMarked;

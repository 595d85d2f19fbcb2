/**
 * Versions of a model on the same rows: today's holdout, on which none of them ever trained. The history of a model and every comparison
 * of its versions rest on it.
 */
@NullMarked
package org.hindsight.core.comparison;

import org.jspecify.annotations.NullMarked;

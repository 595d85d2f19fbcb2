/**
 * What a model learns from: the baseline and the confirmed outcomes, merged, anonymised and split so that no row is ever both
 * trained on and measured on.
 */
@NullMarked
package org.hindsight.core.dataset;

import org.jspecify.annotations.NullMarked;

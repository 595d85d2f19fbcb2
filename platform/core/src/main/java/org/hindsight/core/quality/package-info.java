/**
 * How good a model's data are and whether its inputs have changed: measured every morning and on demand, so that an admin sees what to mend before
 * the figures of the model do.
 */
@NullMarked
package org.hindsight.core.quality;

import org.jspecify.annotations.NullMarked;

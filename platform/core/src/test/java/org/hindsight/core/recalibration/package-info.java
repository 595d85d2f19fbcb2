/** Tests of the recalibration. */
@NullMarked
package org.hindsight.core.recalibration;

import org.jspecify.annotations.NullMarked;

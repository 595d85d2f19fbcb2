/** The page that tells how good a model's data are, and which questions are answered differently now. */
@NullMarked
package org.hindsight.ui.quality;

import org.jspecify.annotations.NullMarked;

/** A sample assessment for tests of any feature, and the tests of the catalogue and of validation. */
@NullMarked
package org.hindsight.core.assessment;

import org.jspecify.annotations.NullMarked;

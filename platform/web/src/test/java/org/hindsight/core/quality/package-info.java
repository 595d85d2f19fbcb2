/**
 * Fakes of this package's entry points, for the tests of web. They lie here because their constructors are not public.
 */
@NullMarked
package org.hindsight.core.quality;

import org.jspecify.annotations.NullMarked;

/**
 * Fakes of this package's entry points, for the tests of web. They lie here because their constructors are not public.
 */
@NullMarked
package org.hindsight.core.trigger;

import org.jspecify.annotations.NullMarked;

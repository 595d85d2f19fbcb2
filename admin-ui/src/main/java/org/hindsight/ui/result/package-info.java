/**
 * The page of a result: the chance as a natural frequency, or the number with its interval, what it rests on and what to do next. The
 * token in its address is all that opens it, so the page is never cached and never tells its address to anybody.
 */
@NullMarked
package org.hindsight.ui.result;

import org.jspecify.annotations.NullMarked;

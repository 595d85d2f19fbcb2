/**
 * A living platform for newcomers: {@code hindsight run --demo} makes people up, lets them answer and report what happened over six months, and
 * retrains every month, all through the platform's own code with a clock that is ahead of nobody. The database is thrown away at the end.
 */
@NullMarked
package org.hindsight.app.demo;

import org.jspecify.annotations.NullMarked;

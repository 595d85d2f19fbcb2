/**
 * Predictions and what really happened, over HTTP: one at a time for everybody, many at once for those who are signed in.
 */
@NullMarked
package org.hindsight.web.prediction;

import org.jspecify.annotations.NullMarked;

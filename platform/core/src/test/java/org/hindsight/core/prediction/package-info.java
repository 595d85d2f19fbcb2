/** Sample predictions for tests of other features, and the tests of predicting, recording and erasing. */
@NullMarked
package org.hindsight.core.prediction;

import org.jspecify.annotations.NullMarked;

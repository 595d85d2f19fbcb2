@NullMarked
package org.hindsight.core.retraining;

import org.jspecify.annotations.NullMarked;

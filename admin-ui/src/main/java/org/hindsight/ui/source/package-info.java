/** Where a model's outcomes come from, and which of those sources an admin keeps out of training. */
@NullMarked
package org.hindsight.ui.source;

import org.jspecify.annotations.NullMarked;

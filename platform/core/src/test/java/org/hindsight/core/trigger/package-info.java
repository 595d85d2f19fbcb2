@NullMarked
package org.hindsight.core.trigger;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hindsight.core.quality;

import org.jspecify.annotations.NullMarked;

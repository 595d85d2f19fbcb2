@NullMarked
package org.hindsight.core.source;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hindsight.core.explanation;

import org.jspecify.annotations.NullMarked;

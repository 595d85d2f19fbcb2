@NullMarked
package org.hindsight.core.audit;

import org.jspecify.annotations.NullMarked;

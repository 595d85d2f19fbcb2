@NullMarked
package org.hindsight.core.transfer;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hindsight.core.card;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.hindsight.core.followup;

import org.jspecify.annotations.NullMarked;

/** Who changed what: one line for every request of an admin or another system that changes something, kept for ever. */
@NullMarked
package org.hindsight.core.audit;

import org.jspecify.annotations.NullMarked;

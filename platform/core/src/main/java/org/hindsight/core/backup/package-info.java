/** Everything of an installation in one file, and back. */
@NullMarked
package org.hindsight.core.backup;

import org.jspecify.annotations.NullMarked;

/** The guides of {@code docs/}, which a server brings along so that they can be read where there is no other network. */
@NullMarked
package org.hindsight.ui.guide;

import org.jspecify.annotations.NullMarked;

/** The page of the plugins: which serve, which do not and why, and the buttons to install, switch and remove them. */
@NullMarked
package org.hindsight.ui.plugin;

import org.jspecify.annotations.NullMarked;

/**
 * Plugins over HTTP: what became of each jar, and bringing, switching and removing them. For admins only, since a jar is trusted code.
 */
@NullMarked
package org.hindsight.web.plugin;

import org.jspecify.annotations.NullMarked;

/**
 * When models learn without anybody asking: at fixed times, again and again, or when many outcomes arrive. A trigger comes from the plugin and
 * can be changed by an admin; every firing is recorded with its reason, also one that starts nothing.
 */
@NullMarked
package org.hindsight.core.trigger;

import org.jspecify.annotations.NullMarked;

/** Tests of the plugin host, on jars that are compiled and packed while the tests run. */
@NullMarked
package org.hindsight.core.plugin;

import org.jspecify.annotations.NullMarked;

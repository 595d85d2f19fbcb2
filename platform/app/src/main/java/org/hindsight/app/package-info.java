/**
 * The application: the command line, where things lie in the home folder, and the beans that depend on the machine (clock, folders). Everything
 * else lives in core, web and the pages.
 */
@NullMarked
package org.hindsight.app;

import org.jspecify.annotations.NullMarked;

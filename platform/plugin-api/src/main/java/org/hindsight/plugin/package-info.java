/**
 * The plugin API: all that an assessment plugin sees of Hindsight. It uses the JDK and JSpecify only. A plugin implements
 * {@link org.hindsight.plugin.AssessmentPlugin}; everything else here is what that interface takes and returns. New methods are
 * {@code default} methods, so that a plugin built against an older version of the same major number keeps working.
 */
@NullMarked
package org.hindsight.plugin;

import org.jspecify.annotations.NullMarked;

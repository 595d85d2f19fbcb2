/**
 * The assessment of diabetes: the eight measures of the Pima study (Smith et al. 1988) and whether diabetes was found
 * within five years. Its loader reads the zeros that stand for "not measured" in that study's file as missing.
 */
@NullMarked
package org.hindsight.plugins.diabetes;

import org.jspecify.annotations.NullMarked;

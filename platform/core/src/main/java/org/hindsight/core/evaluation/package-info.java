/**
 * How good a model is, measured by the platform and never by the plugin: figures with intervals, curves, calibration,
 * and the comparison of versions on the same rows. Everything here is computation on arrays. Rows of one group (a
 * subject, a clinic's day) are not independent, so every interval and test resamples or sums whole groups.
 */
@NullMarked
package org.hindsight.core.evaluation;

import org.jspecify.annotations.NullMarked;

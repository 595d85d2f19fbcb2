/**
 * The assessment of heart disease: the thirteen findings of the Cleveland study (Detrano et al. 1989) and whether a
 * main artery of the heart turned out to be narrowed by half. Its loader knows the codings in which copies of that
 * study go around.
 */
@NullMarked
package org.hindsight.plugins.heart;

import org.jspecify.annotations.NullMarked;

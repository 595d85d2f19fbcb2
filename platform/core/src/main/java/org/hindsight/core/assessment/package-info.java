/**
 * What can be asked: the catalogue of assessments that plugins bring, and the validation of answers against their schema. Every
 * problem of a set of answers is reported at once, by field.
 */
@NullMarked
package org.hindsight.core.assessment;

import org.jspecify.annotations.NullMarked;

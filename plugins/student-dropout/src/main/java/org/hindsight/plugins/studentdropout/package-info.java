/**
 * Dropping out of a course: how likely a student is to leave before the end, as an adviser can tell from the records. A student is
 * scored by the model for what is known: at enrolment, after the first semester or after both. What is told is meant to open a
 * conversation, never to judge a student.
 */
@NullMarked
package org.hindsight.plugins.studentdropout;

import org.jspecify.annotations.NullMarked;

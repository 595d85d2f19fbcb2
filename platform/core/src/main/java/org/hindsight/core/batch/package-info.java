/**
 * Many cases at once, from a CSV file of answers: read line by line, predicted some at a time, with the problems of a line beside it. What calls
 * this decides how the file comes and where the rows go.
 */
@NullMarked
package org.hindsight.core.batch;

import org.jspecify.annotations.NullMarked;

/**
 * Two or more versions of a model side by side: measured on the same rows, cell by cell, figure by figure, and told in a sentence. The
 * oldest is the one that the others are contrasted with.
 */
@NullMarked
package org.hindsight.ui.compare;

import org.jspecify.annotations.NullMarked;

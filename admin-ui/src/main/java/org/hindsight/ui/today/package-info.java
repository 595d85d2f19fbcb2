/**
 * Versions measured on today's rows, for pages that must not wait. What was measured is kept; what was not, or is no longer fresh, is
 * measured in the background, one thing after the other, while the page says so and asks again.
 */
@NullMarked
package org.hindsight.ui.today;

import org.jspecify.annotations.NullMarked;

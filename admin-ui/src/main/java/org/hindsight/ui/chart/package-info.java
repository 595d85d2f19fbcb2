/**
 * Charts as data: axes, series, and the table that says the same. The browser draws them; without it the table and the file remain.
 */
@NullMarked
package org.hindsight.ui.chart;

import org.jspecify.annotations.NullMarked;

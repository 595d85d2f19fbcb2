/**
 * The dashboard: how every model does, a row each, and the buttons that retrain them. While a run is on its way the rows renew
 * themselves.
 */
@NullMarked
package org.hindsight.ui.dashboard;

import org.jspecify.annotations.NullMarked;

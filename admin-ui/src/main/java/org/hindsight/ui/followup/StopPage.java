package org.hindsight.ui.followup;

/**
 * Ends being asked.
 *
 * @param stands  whether there is something to end
 * @param outcome where one can answer all the same
 */
record StopPage(boolean stands, String outcome) {}

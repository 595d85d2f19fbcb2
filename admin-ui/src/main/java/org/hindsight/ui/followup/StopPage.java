package org.hindsight.ui.followup;

/**
 * Ends being asked.
 *
 * @param stands  whether there is something to end
 * @param quiet   whether the address is never written to, as was said here
 * @param outcome where one can answer all the same
 */
record StopPage(boolean stands, boolean quiet, String outcome) {}

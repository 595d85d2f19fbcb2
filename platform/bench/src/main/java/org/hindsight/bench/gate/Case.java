package org.hindsight.bench.gate;

/**
 * A case whose outcome was reported, rightly or wrongly.
 *
 * @param features what was known beforehand
 * @param reported the reported outcome, 1 or 0
 * @param arrived  the look at which it was there first, 0 for the baseline
 * @param aside    whether it is kept aside to be measured on
 */
record Case(double[] features, int reported, int arrived, boolean aside) {}

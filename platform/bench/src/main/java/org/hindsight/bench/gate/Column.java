package org.hindsight.bench.gate;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What is counted of a course in which scenario.
 *
 * @param title   scenario and measure
 * @param measure 1 or 0 for something that happens or not, else the number of a look
 * @param share   whether the share of runs is shown, else the median
 */
record Column(String title, ToDoubleFunction<Course> measure, boolean share) {

    static Column share(Scenario scenario, String measure, java.util.function.Predicate<Course> happens) {
        return new Column(scenario.title() + " " + measure, course -> happens.test(course) ? 1 : 0, true);
    }

    static Column halfway(Scenario scenario) {
        return new Column(scenario.title() + " t50", Course::halfway, false);
    }

    /** The cell of a table. */
    String cell(double[] values) {
        return share
                ? String.format(Locale.ROOT, "%.2f", Arrays.stream(values).average().orElse(Double.NaN))
                : Long.toString(Math.round(median(values)));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

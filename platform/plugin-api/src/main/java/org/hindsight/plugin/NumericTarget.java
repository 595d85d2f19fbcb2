package org.hindsight.plugin;

/**
 * A number is predicted.
 *
 * @param unit      the unit, such as "minutes"
 * @param min       the smallest value that can be true
 * @param max       the largest value that can be true
 * @param tolerance how far a prediction may be off and still count as "within tolerance", in the same unit, above 0
 */
public record NumericTarget(String unit, double min, double max, double tolerance) implements Target {

    /** Checks unit, range and tolerance. */
    public NumericTarget {
        Checks.text("Target unit", unit);
        Checks.that(
                Double.isFinite(min) && Double.isFinite(max) && min < max,
                "Target: its range " + min + " to " + max + " must be finite and not empty.");
        Checks.that(tolerance > 0 && Double.isFinite(tolerance), "Target: its tolerance " + tolerance + " must be above 0.");
    }
}

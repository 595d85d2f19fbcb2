package org.hindsight.plugin;

/**
 * A question answered by a number.
 *
 * @param name     the name in answers and in the baseline CSV
 * @param label    the question in lay words
 * @param help     a sentence that helps to answer; empty for none
 * @param unit     the unit in which the number is given, such as "mm Hg"; empty for none
 * @param min      the smallest number accepted
 * @param max      the largest number accepted
 * @param step     the distance between two numbers that a form offers, above 0; answers between the steps are accepted unless {@code integer}
 * @param integer  whether only whole numbers are accepted
 * @param required whether a prediction needs the answer
 */
public record NumericFeature(
        String name,
        String label,
        String help,
        String unit,
        double min,
        double max,
        double step,
        boolean integer,
        boolean required)
        implements Feature {

    /** Checks names, range and step. */
    public NumericFeature {
        Checks.text("Feature name", name);
        Checks.text("Feature '" + name + "', label", label);
        Checks.that(
                Double.isFinite(min) && Double.isFinite(max) && min < max,
                "Feature '" + name + "': its range " + min + " to " + max + " must be finite and not empty.");
        Checks.that(step > 0 && Double.isFinite(step), "Feature '" + name + "': its step " + step + " must be above 0.");
    }

    /** A required question answered by a whole number. */
    public static NumericFeature integer(String name, String label, String unit, double min, double max) {
        return new NumericFeature(name, label, "", unit, min, max, 1, true, true);
    }

    /** A required question answered by any number, offered in the given steps. */
    public static NumericFeature decimal(String name, String label, String unit, double min, double max, double step) {
        return new NumericFeature(name, label, "", unit, min, max, step, false, true);
    }

    /** The same question with a sentence that helps to answer it. */
    public NumericFeature withHelp(String sentence) {
        return new NumericFeature(name, label, sentence, unit, min, max, step, integer, required);
    }

    /** The same question, which may be left open. */
    public NumericFeature optional() {
        return new NumericFeature(name, label, help, unit, min, max, step, integer, false);
    }
}

package org.hindsight.plugin;

import java.util.List;

/**
 * A result in lay words.
 *
 * @param band  how much it matters
 * @param title the result in a few words
 * @param text  what it means, in whole sentences
 * @param steps what to do next, each a sentence; may be empty
 */
public record Advice(Band band, String title, String text, List<String> steps) {

    /** How much a result matters. */
    public enum Band {
        /** Nothing beyond the usual. */
        LOW,
        /** Worth attention. */
        MODERATE,
        /** Worth acting on. */
        HIGH
    }

    /** Checks the texts. */
    public Advice {
        Checks.text("Advice title", title);
        Checks.text("Advice '" + title + "', text", text);
        steps = List.copyOf(steps);
    }

    /**
     * What is said of a result when a plugin says nothing itself: for a positive label a band by its probability (below 0.2 low,
     * below 0.5 moderate, else high), else moderate.
     */
    static Advice plain(Target target, Prediction prediction) {
        if (target instanceof ClassTarget classes
                && prediction instanceof Prediction.ClassPrediction classified
                && classes.positive() != null) {
            double probability = classified.probability(classes.positiveIndex());
            Band band = probability < 0.2 ? Band.LOW : probability < 0.5 ? Band.MODERATE : Band.HIGH;
            return new Advice(
                    band,
                    "About " + Math.round(100 * probability) + " of 100",
                    "Of 100 people with such answers, about " + Math.round(100 * probability) + " have the outcome '"
                            + classes.positive() + "'.",
                    List.of());
        }
        if (target instanceof NumericTarget numeric && prediction instanceof Prediction.NumericPrediction number) {
            return new Advice(
                    Band.MODERATE,
                    "About " + Math.round(number.value()) + " " + numeric.unit(),
                    "In " + Math.round(100 * number.level()) + " of 100 such cases it is between " + Math.round(number.low())
                            + " and " + Math.round(number.high()) + " " + numeric.unit() + ".",
                    List.of());
        }
        return new Advice(Band.MODERATE, "Result", "The probabilities of the possible outcomes are shown below.", List.of());
    }
}

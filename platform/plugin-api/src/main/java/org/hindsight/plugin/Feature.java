package org.hindsight.plugin;

/** A question: its answer is a number ({@link NumericFeature}) or one of a list ({@link ChoiceFeature}). */
public sealed interface Feature permits NumericFeature, ChoiceFeature {

    /** The name in answers and in the header of the baseline CSV; case matters. */
    String name();

    /** The question or its short form, in lay words. */
    String label();

    /** A sentence that helps to answer; empty for none. */
    String help();

    /** Whether a prediction needs an answer. Where it does not, a missing answer reaches the model as missing. */
    boolean required();
}

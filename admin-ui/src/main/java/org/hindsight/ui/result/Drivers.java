package org.hindsight.ui.result;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.explanation.Explanation.Driver;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Words;

/**
 * Which answers moved a result, and how far.
 *
 * @param average what the model says on average, in a sentence
 * @param up      the answers that pushed it up most
 * @param down    the answers that pulled it down most
 * @param all     all of them, for the table
 */
record Drivers(String average, List<Moved> up, List<Moved> down, List<Moved> all) {

    private static final int SHOWN = 4;

    /**
     * What one answer did.
     *
     * @param question the question
     * @param answer   the answer in words
     * @param amount   how far, in words, without a direction
     * @param signed   the same with its sign, for the table
     * @param width    the length of its bar, as an SVG takes it
     */
    record Moved(String question, String answer, String amount, String signed, String width) {}

    /**
     * How amounts are told.
     *
     * @param average a sentence about the average
     * @param amount  an amount without its sign
     * @param signed  an amount with its sign
     * @param counts  whether an amount is worth a word
     */
    record Scale(
            DoubleFunction<String> average, DoubleFunction<String> amount, DoubleFunction<String> signed, DoublePredicate counts) {

        /** Chances, as people of a hundred. */
        static Scale chance(Words words) {
            Figures figures = words.figures();
            return new Scale(
                    average -> words.say("drivers.average.chance", Figures.ofHundred(average)),
                    effect -> words.say("drivers.chance", Math.round(100 * effect)),
                    effect -> figures.signed(100 * effect, 1),
                    effect -> Math.round(100 * effect) > 0);
        }

        /** Numbers in their unit. */
        static Scale number(String unit, Words words) {
            Figures figures = words.figures();
            return new Scale(
                    average -> words.say("drivers.average.number", figures.estimate(average), unit),
                    effect -> figures.estimate(effect) + "\u00a0" + unit,
                    effect -> figures.signed(effect, 1),
                    effect -> effect >= 0.05);
        }
    }

    static Drivers of(Explanation explanation, Scale scale, Words words) {
        List<Driver> all = explanation.drivers();
        double longest = all.isEmpty() ? 1 : Math.max(Double.MIN_NORMAL, Math.abs(all.getFirst().effect()));
        return new Drivers(
                scale.average().apply(explanation.base()),
                strongest(all, driver -> driver.effect() > 0, longest, scale, words),
                strongest(all, driver -> driver.effect() < 0, longest, scale, words),
                all.stream().map(driver -> moved(driver, longest, scale, words)).toList());
    }

    /** What is too small to be told apart from nothing is left to the table. */
    private static List<Moved> strongest(List<Driver> all, Predicate<Driver> direction, double longest, Scale scale, Words words) {
        return all.stream()
                .filter(direction)
                .filter(driver -> scale.counts().test(Math.abs(driver.effect())) && Math.abs(driver.effect()) >= longest / 20)
                .limit(SHOWN)
                .map(driver -> moved(driver, longest, scale, words))
                .toList();
    }

    private static Moved moved(Driver driver, double longest, Scale scale, Words words) {
        double size = Math.abs(driver.effect());
        return new Moved(
                driver.label(),
                Objects.requireNonNullElse(driver.answer(), words.say("result.answer.open")),
                scale.amount().apply(size),
                scale.signed().apply(driver.effect()),
                String.format(Locale.ROOT, "%.1f%%", 100 * size / longest));
    }
}

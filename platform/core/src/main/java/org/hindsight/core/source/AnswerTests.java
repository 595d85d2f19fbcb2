package org.hindsight.core.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hindsight.core.source.SourceFinding.Kind;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureVector;
import org.jspecify.annotations.Nullable;

/**
 * Holds the answers to one question against those that the champion has learnt from. A difference that does not matter in practice is none, however
 * sure: a pair's order that is right in fewer than 56 of 100 (Vargha &amp; Delaney 2000, J. Educ. Behav. Stat. 25:101-132), fewer than one answer in
 * ten that would have to be another, fewer than one in twenty that lies outside.
 */
final class AnswerTests {

    /** With fewer answers on a side a test says nothing. */
    static final int FEWEST = 10;

    private static final double ORDER_THAT_MATTERS = 0.06;
    private static final double DISTANCE_THAT_MATTERS = 0.10;
    private static final double OUTSIDE_THAT_MATTERS = 0.05;

    private final Feature feature;
    private final int position;
    private final Known known;

    AnswerTests(Feature feature, int position, List<FeatureVector> known) {
        this.feature = feature;
        this.position = position;
        this.known = feature instanceof ChoiceFeature choices
                ? new KnownChoices(counts(known, choices))
                : new Numbers(new KnownNumbers(given(known)), given(known).length, counts(known, null));
    }

    /** What is known of the question. */
    private sealed interface Known {}

    private record KnownChoices(long[] counts) implements Known {}

    private record Numbers(KnownNumbers numbers, int given, long[] openOrNot) implements Known {}

    /**
     * A test.
     *
     * @param finding what it would find
     * @param matters whether the difference is large enough to be told
     */
    record Test(SourceFinding finding, boolean matters) {}

    /**
     * What came out for one source.
     *
     * @param compared whether there were enough answers
     * @param answers  how many numbers were answered, 0 for a question with choices
     * @param outside  how many of them lie outside what is usual
     * @param tests    all tests, whatever they show
     */
    record Outcome(boolean compared, int answers, int outside, List<Test> tests) {}

    Outcome of(List<FeatureVector> fresh) {
        return switch (known) {
            case KnownChoices choices -> ofChoices(choices.counts(), fresh);
            case Numbers numbers -> ofNumbers(numbers, fresh);
        };
    }

    private Outcome ofChoices(long[] counts, List<FeatureVector> fresh) {
        Counts both = new Counts(counts, counts(fresh, (ChoiceFeature) feature));
        boolean enough = fresh.size() >= FEWEST && sum(counts) >= FEWEST;
        return new Outcome(enough, 0, 0, enough ? List.of(choice(both)) : List.of());
    }

    private Test choice(Counts both) {
        int most = both.mostAbove();
        List<ChoiceFeature.Choice> choices = ((ChoiceFeature) feature).choices();
        boolean open = most == choices.size();
        return new Test(
                new SourceFinding(
                        open ? Kind.OPEN : Kind.CHOICE, feature.name(), open ? null : choices.get(most).value(),
                        both.fresh()[most], sum(both.fresh()), both.expected(most), both.p()),
                both.distance() >= DISTANCE_THAT_MATTERS);
    }

    private Outcome ofNumbers(Numbers numbers, List<FeatureVector> fresh) {
        double[] given = given(fresh);
        List<Test> tests = new ArrayList<>();
        boolean enough = given.length >= FEWEST && numbers.given() >= FEWEST;
        int outside = enough ? numbers.numbers().outside(given) : 0;
        if (enough) {
            tests.add(shift(numbers.numbers().shift(given)));
            tests.add(outside(numbers.numbers(), outside, given.length));
        }
        if (!feature.required() && fresh.size() >= FEWEST && sum(numbers.openOrNot()) >= FEWEST) {
            tests.add(open(new Counts(numbers.openOrNot(), counts(fresh, null))));
        }
        return new Outcome(enough, enough ? given.length : 0, outside, tests);
    }

    private Test shift(KnownNumbers.Shift shift) {
        boolean up = shift.higher() >= 0.5;
        long pairs = Math.round(100 * (up ? shift.higher() : 1 - shift.higher()));
        return new Test(
                new SourceFinding(up ? Kind.HIGHER : Kind.LOWER, feature.name(), null, pairs, 100, 50, shift.p()),
                Math.abs(shift.higher() - 0.5) >= ORDER_THAT_MATTERS);
    }

    private Test outside(KnownNumbers numbers, int outside, int given) {
        return new Test(
                new SourceFinding(
                        Kind.OUTSIDE, feature.name(), null, outside, given, given * numbers.expectedOutside(), numbers.atLeastOutside(outside, given)),
                (double) outside / given >= OUTSIDE_THAT_MATTERS);
    }

    private Test open(Counts both) {
        return new Test(
                new SourceFinding(
                        Kind.OPEN, feature.name(), null, both.fresh()[1], sum(both.fresh()), both.expected(1), both.p()),
                both.distance() >= DISTANCE_THAT_MATTERS);
    }

    private double[] given(List<FeatureVector> cases) {
        return cases.stream().mapToDouble(one -> one.get(position)).filter(value -> !Double.isNaN(value)).toArray();
    }

    /** How often each choice was made and, last, how often none; without choices how often there is an answer, and how often none. */
    private long[] counts(List<FeatureVector> cases, @Nullable ChoiceFeature choices) {
        long[] counts = new long[choices == null ? 2 : choices.choices().size() + 1];
        for (FeatureVector one : cases) {
            int answer = one.isMissing(position) ? counts.length - 1 : choices == null ? 0 : (int) one.get(position);
            counts[answer]++;
        }
        return counts;
    }

    private static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}

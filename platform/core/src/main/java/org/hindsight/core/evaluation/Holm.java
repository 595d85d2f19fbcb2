package org.hindsight.core.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Which of several tests find something, so that all of them together err with at most a given chance (Holm 1979, Scand. J. Stat. 6:65-70). */
public final class Holm {

    private Holm() {}

    /** The tests that do, the least likely result first. */
    public static <T> List<T> rejected(List<T> tests, ToDoubleFunction<T> p, double alpha) {
        List<T> ordered = tests.stream().sorted(Comparator.comparingDouble(p)).toList();
        int rejected = 0;
        while (rejected < ordered.size() && p.applyAsDouble(ordered.get(rejected)) <= alpha / (ordered.size() - rejected)) {
            rejected++;
        }
        return ordered.subList(0, rejected);
    }
}

package org.hindsight.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hindsight.plugin.ClassTarget;

/**
 * How often which label was decided on for which actual label. With cross-validation it is the mean over the repeats,
 * rounded so that the number of rows of each actual label stays what it is (largest remainder).
 *
 * @param labels in the order of the target
 * @param counts a row an actual label, a column a label decided on
 */
public record ConfusionMatrix(List<String> labels, List<List<Integer>> counts) {

    /** Copies the lists. */
    public ConfusionMatrix {
        labels = List.copyOf(labels);
        counts = counts.stream().map(List::copyOf).toList();
    }

    static ConfusionMatrix of(ClassTarget target, double[] means) {
        int labels = target.labels().size();
        List<List<Integer>> counts = new ArrayList<>();
        for (int actual = 0; actual < labels; actual++) {
            counts.add(rounded(Arrays.copyOfRange(means, actual * labels, (actual + 1) * labels)));
        }
        return new ConfusionMatrix(target.labels(), counts);
    }

    private static List<Integer> rounded(double[] means) {
        int[] counts = Arrays.stream(means).mapToInt(mean -> (int) Math.floor(mean + 1e-9)).toArray();
        int missing = (int) Math.round(Arrays.stream(means).sum()) - Arrays.stream(counts).sum();
        IntStream.range(0, means.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> counts[i] - means[i]))
                .limit(missing)
                .forEach(i -> counts[i]++);
        return Arrays.stream(counts).boxed().toList();
    }

    /** How often a label was decided on where another was true. */
    public int count(int actual, int decided) {
        return counts.get(actual).get(decided);
    }
}

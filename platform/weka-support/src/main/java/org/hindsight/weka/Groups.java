package org.hindsight.weka;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;

/** Which rows belong together: those of one group, and those that are alike in every feature where no group is given. */
final class Groups {

    private final int[] ofRow;
    private final int count;

    private Groups(int[] ofRow, int count) {
        this.ofRow = ofRow;
        this.count = count;
    }

    private record Alike(FeatureVector features) {}

    static Groups of(List<LabelledRow> rows) {
        Map<Object, Integer> numbers = new HashMap<>();
        int[] ofRow = new int[rows.size()];
        for (int row = 0; row < ofRow.length; row++) {
            LabelledRow it = rows.get(row);
            Object key = it.group() != null ? it.group() : new Alike(it.features());
            Integer number = numbers.putIfAbsent(key, numbers.size());
            ofRow[row] = number != null ? number : numbers.size() - 1;
        }
        return new Groups(ofRow, numbers.size());
    }

    int count() {
        return count;
    }

    int of(int row) {
        return ofRow[row];
    }

    /**
     * Deals the groups into folds of about equal size and, for labels, about equal shares of the labels: largest groups first, each to
     * the fold that has least of its labels.
     *
     * @return the fold of each row
     */
    int[] folds(int folds, List<LabelledRow> rows, Target target, long seed) {
        int labels = target instanceof ClassTarget classes ? classes.labels().size() : 1;
        int[][] labelsOfGroup = new int[count][labels];
        int[] total = new int[labels];
        for (int row = 0; row < ofRow.length; row++) {
            int label = labels == 1 ? 0 : (int) rows.get(row).target();
            labelsOfGroup[ofRow[row]][label]++;
            total[label]++;
        }
        List<Integer> order = new ArrayList<>();
        for (int group = 0; group < count; group++) {
            order.add(group);
        }
        Collections.shuffle(order, new Random(seed));
        order.sort((a, b) -> Integer.compare(sum(labelsOfGroup[b]), sum(labelsOfGroup[a])));
        int[] foldOfGroup = deal(order, labelsOfGroup, total, folds);
        int[] result = new int[ofRow.length];
        for (int row = 0; row < result.length; row++) {
            result[row] = foldOfGroup[ofRow[row]];
        }
        return result;
    }

    private static int[] deal(List<Integer> order, int[][] labelsOfGroup, int[] total, int folds) {
        double[][] filled = new double[folds][total.length];
        int[] foldOfGroup = new int[labelsOfGroup.length];
        for (int group : order) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int fold = 0; fold < folds; fold++) {
                double burden = 0;
                for (int label = 0; label < total.length; label++) {
                    burden += total[label] == 0 ? 0 : labelsOfGroup[group][label] * filled[fold][label] / total[label];
                }
                if (burden < least) {
                    least = burden;
                    best = fold;
                }
            }
            for (int label = 0; label < total.length; label++) {
                filled[best][label] += labelsOfGroup[group][label];
            }
            foldOfGroup[group] = best;
        }
        return foldOfGroup;
    }

    private static int sum(int[] numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}

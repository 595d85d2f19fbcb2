package org.hindsight.core.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.jspecify.annotations.Nullable;

/**
 * Makes cases independent of each other: of those that belong together (the recordings of one subject, a clinic's day) one is drawn, by the same dice
 * every time (within-cluster resampling: Hoffman, Sen &amp; Weinberg 2001, Biometrika 88:1121-1134). Cases whose answers are all the same are kept
 * apart, since equal answers alone make a group, and who sends one case a hundred times shall not count as one.
 */
final class Independent {

    /** More would cost time and show nothing more. */
    private static final int MOST = 50_000;

    private Independent() {}

    /** The answers of independent cases; of more than fifty thousand cases an even part. */
    static List<FeatureVector> of(List<LabelledRow> rows) {
        int step = 1 + (rows.size() - 1) / MOST;
        Map<String, List<FeatureVector>> groups = new LinkedHashMap<>();
        List<FeatureVector> independent = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += step) {
            @Nullable String group = rows.get(i).group();
            if (group == null) {
                independent.add(rows.get(i).features());
            } else {
                groups.computeIfAbsent(group, first -> new ArrayList<>(1)).add(rows.get(i).features());
            }
        }
        SplittableRandom dice = new SplittableRandom(1);
        groups.values().forEach(group -> independent.addAll(
                group.stream().distinct().count() == 1 ? group : List.of(group.get(dice.nextInt(group.size())))));
        return independent;
    }
}

package org.hindsight.plugin.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;

/** Rows dealt into five parts by whole groups; rows without a group stay with those that are alike in every feature. */
record Split(List<List<LabelledRow>> parts, int groups) {

    static final int PARTS = 5;

    private record Alike(FeatureVector features) {}

    static Split of(List<LabelledRow> rows) {
        Map<Object, List<LabelledRow>> byGroup = new LinkedHashMap<>();
        for (LabelledRow row : rows) {
            Object key = row.group() != null ? row.group() : new Alike(row.features());
            byGroup.computeIfAbsent(key, any -> new ArrayList<>()).add(row);
        }
        List<List<LabelledRow>> groups = new ArrayList<>(byGroup.values());
        Collections.shuffle(groups, new Random(42));
        // groups of like outcome go to different parts, so that no part lacks what the others have
        groups.sort((a, b) -> Double.compare(mean(a), mean(b)));
        List<List<LabelledRow>> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            parts.add(new ArrayList<>());
        }
        for (int i = 0; i < groups.size(); i++) {
            parts.get(i % PARTS).addAll(groups.get(i));
        }
        return new Split(parts, groups.size());
    }

    private static double mean(List<LabelledRow> rows) {
        return Subject.meanTarget(rows).orElse(0);
    }

    /** All parts but one. */
    List<LabelledRow> without(int part) {
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            if (i != part) {
                rows.addAll(parts.get(i));
            }
        }
        return rows;
    }

    List<LabelledRow> training() {
        return without(0);
    }
}

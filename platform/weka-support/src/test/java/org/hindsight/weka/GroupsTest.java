package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;

class GroupsTest {

    @Test
    void keepsTheRowsOfAGroupInOneFold() {
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            rows.add(new LabelledRow(FeatureVector.of(i), i % 3 == 0 ? 1 : 0, "subject " + i % 23));
        }
        Groups groups = Groups.of(rows);
        int[] folds = groups.folds(5, rows, Worlds.BINARY, 1);
        Map<String, Integer> foldOf = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Integer before = foldOf.put(rows.get(i).group(), folds[i]);
            assertThat(before).isIn(null, folds[i]);
        }
        assertThat(groups.count()).isEqualTo(23);
    }

    @Test
    void takesRowsThatAreAlikeForOneGroup() {
        List<LabelledRow> rows = List.of(
                new LabelledRow(FeatureVector.of(1, Double.NaN), 0, null),
                new LabelledRow(FeatureVector.of(2, Double.NaN), 0, null),
                new LabelledRow(FeatureVector.of(1, Double.NaN), 1, null));
        Groups groups = Groups.of(rows);
        assertThat(groups.count()).isEqualTo(2);
        assertThat(groups.of(0)).isEqualTo(groups.of(2)).isNotEqualTo(groups.of(1));
    }

    @Test
    void dealsFoldsOfLikeSizeAndLikeShareOfLabels() {
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(new LabelledRow(FeatureVector.of(i), i < 50 ? 1 : 0, null));
        }
        int[] folds = Groups.of(rows).folds(5, rows, Worlds.BINARY, 1);
        int[] sizes = new int[5];
        int[] positives = new int[5];
        for (int i = 0; i < rows.size(); i++) {
            sizes[folds[i]]++;
            positives[folds[i]] += (int) rows.get(i).target();
        }
        assertThat(sizes).containsOnly(100);
        assertThat(positives).containsOnly(10);
    }
}

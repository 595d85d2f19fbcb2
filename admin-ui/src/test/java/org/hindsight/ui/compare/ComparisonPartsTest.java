package org.hindsight.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.ConfusionMatrix;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.ui.platform.FakeComparisons;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class ComparisonPartsTest {

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void tellsOfEachCellWhetherItGotBetterOrWorse() {
        ConfusionMatrix before = new ConfusionMatrix(List.of("no", "yes"), List.of(List.of(561, 54), List.of(103, 168)));
        ConfusionMatrix after = new ConfusionMatrix(List.of("no", "yes"), List.of(List.of(555, 60), List.of(84, 187)));
        DifferenceMatrix difference = DifferenceMatrix.of("b", after, "a", before, List.of("stayed", "dropped out"), words);
        assertThat(difference.rows().getFirst().cells()).extracting(DifferenceMatrix.Cell::count).containsExactly("\u22126", "+6");
        assertThat(difference.rows().getFirst().cells()).extracting(DifferenceMatrix.Cell::tone).containsExactly("worse", "worse");
        assertThat(difference.rows().getLast().cells()).extracting(DifferenceMatrix.Cell::count).containsExactly("\u221219", "+19");
        assertThat(difference.rows().getLast().cells()).extracting(DifferenceMatrix.Cell::tone).containsExactly("better", "better");
        // 19 of the 271 who dropped out.
        assertThat(difference.rows().getLast().cells().getLast()).isEqualTo(new DifferenceMatrix.Cell("+19", "+7.0 points", "better", 10, "better"));
    }

    @Test
    void callsADifferenceClearOnlyWhenItsIntervalLeavesZeroOut() {
        Comparison comparison = FakeComparisons.comparison(SampleAssessments.of("clinic-wait").target(), List.of("old", "new"), List.of("new", "x", "y", "old"));
        FigureRow mae = FigureRow.of(comparison, "minutes", words).getFirst();
        assertThat(mae.name()).isEqualTo("MAE");
        assertThat(mae.values()).hasSize(2);
        assertThat(mae.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.value()).startsWith("\u2212");
            assertThat(difference.tone()).as("a smaller error is better").isEqualTo("up");
            assertThat(difference.words()).isEqualTo("closer on average");
        });
        Comparison same = FakeComparisons.comparison(SampleAssessments.of("heart").target(), List.of("b", "a"), List.of("a", "b"));
        assertThat(FigureRow.of(same, "", words)).allSatisfy(row -> {
            if (row.differences().getFirst().tone().equals("same")) {
                assertThat(row.differences().getFirst().words()).isEqualTo("no clear difference");
            }
        });
    }

    @Test
    void comparesTheChampionWithWhatIsMostLikelyWanted() {
        List<ModelVersion> versions = List.of(version("v4", 4), version("v3", 3), version("v2", 2), version("v1", 1));
        assertThat(names(Chosen.of(List.of(), versions, "v3"))).as("a newer one waits for a decision").containsExactly("v3", "v4");
        assertThat(names(Chosen.of(List.of(), versions, "v4"))).as("the champion and the one before").containsExactly("v3", "v4");
        assertThat(names(Chosen.of(List.of("v1"), versions, "v4"))).as("one and the champion").containsExactly("v1", "v4");
        assertThat(names(Chosen.of(List.of("v4", "v1", "v2"), versions, "v4"))).as("oldest first").containsExactly("v1", "v2", "v4");
        assertThat(names(Chosen.of(List.of(), versions.subList(3, 4), "v1"))).as("there is one only").containsExactly("v1");
        assertThat(Chosen.of(List.of("v9"), versions, "v4")).isEmpty();
    }

    private static List<String> names(Optional<List<ModelVersion>> chosen) {
        return chosen.orElseThrow().stream().map(ModelVersion::version).toList();
    }

    private static ModelVersion version(String name, int day) {
        return new ModelVersion(
                "heart", name, day, "PROMOTED", "cron", Instant.parse("2026-11-0" + day + "T02:00:00Z"), 100, 20, Map.of(), Map.of(), null, null, Map.of(), true);
    }
}

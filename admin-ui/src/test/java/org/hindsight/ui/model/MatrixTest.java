package org.hindsight.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hindsight.core.model.ModelVersion.ConfusionCounts;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class MatrixTest {

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void givesEachCellItsShareOfWhatReallyHappened() {
        Matrix matrix = Matrix.of(new ConfusionCounts(List.of("no", "disease"), List.of(List.of(90L, 10L), List.of(31L, 69L))), SampleAssessments.of("heart"), words);
        assertThat(matrix).isNotNull();
        assertThat(matrix.columns()).containsExactly("no narrowed vessel", "a narrowed coronary vessel");
        assertThat(matrix.rows().get(1).total()).isEqualTo("100");
        assertThat(matrix.rows().get(1).cells().get(0)).isEqualTo(new Matrix.Cell("31", "31\u202f%", 3, false));
        assertThat(matrix.rows().get(1).cells().get(1)).isEqualTo(new Matrix.Cell("69", "69\u202f%", 7, true));
    }

    @Test
    void explainsEachCellOfTwoLabelsByThePositiveOne() {
        Matrix matrix = Matrix.of(new ConfusionCounts(List.of("no", "disease"), List.of(List.of(90L, 10L), List.of(31L, 69L))), SampleAssessments.of("heart"), words);
        assertThat(matrix).isNotNull();
        assertThat(matrix.words()).containsExactly(
                "69 \u201ca narrowed coronary vessel\u201d were found.",
                "31 \u201ca narrowed coronary vessel\u201d were missed.",
                "10 \u201cno narrowed vessel\u201d were false alarms.",
                "90 \u201cno narrowed vessel\u201d were rightly left alone.");
    }

    @Test
    void explainsEveryCellOfSeveralLabelsAndOfPluginsThatAreGone() {
        ConfusionCounts three = new ConfusionCounts(List.of("a", "b", "c"), List.of(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L), List.of(0L, 0L, 0L)));
        Matrix matrix = Matrix.of(three, null, words);
        assertThat(matrix).isNotNull();
        assertThat(matrix.words()).hasSize(9).contains("2 \u201ca\u201d were taken for \u201cb\u201d.", "5 \u201cb\u201d were recognised.");
        assertThat(matrix.rows().get(2).cells().get(0).share()).isEmpty();
    }
}

package org.hindsight.ui.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.message.Message;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.Advice;
import org.junit.jupiter.api.Test;

class SortingTest {

    private final List<BatchRow> rows = List.of(row(2, "b", 0.2), row(3, "c", 0.9), new BatchRow(4, "a", null, Message.plain("What is wrong."), List.of()), row(5, "d", 0.5));

    @Test
    void keepsTheOrderOfTheFileUnlessAskedOtherwise() {
        assertThat(lines(Optional.empty(), Optional.empty())).containsExactly(2L, 3L, 4L, 5L);
        assertThat(lines(Optional.of("password"), Optional.of("down"))).containsExactly(5L, 4L, 3L, 2L);
    }

    @Test
    void sortsByReferenceResultAndLevelWithFailedLinesLast() {
        assertThat(lines(Optional.of("ref"), Optional.of("up"))).containsExactly(4L, 2L, 3L, 5L);
        assertThat(lines(Optional.of("result"), Optional.of("down"))).containsExactly(3L, 5L, 2L, 4L);
        assertThat(lines(Optional.of("result"), Optional.of("up"))).containsExactly(2L, 5L, 3L, 4L);
        assertThat(lines(Optional.of("band"), Optional.of("down"))).containsExactly(3L, 5L, 2L, 4L);
    }

    @Test
    void beginsWithTheGreatestFigureAndTurnsRoundOnTheNextClick() {
        Sorting first = Sorting.of(Optional.empty(), Optional.empty()).after("result");
        assertThat(first.query()).isEqualTo("?sort=result&direction=down");
        assertThat(first.after("result").query()).isEqualTo("?sort=result&direction=up");
        assertThat(first.after("ref").query()).isEqualTo("?sort=ref&direction=up");
        assertThat(first.aria("result")).isEqualTo("descending");
        assertThat(first.aria("line")).isEqualTo("none");
    }

    private List<Long> lines(Optional<String> column, Optional<String> direction) {
        return Sorting.of(column, direction).sort(rows).stream().map(BatchRow::line).toList();
    }

    private static BatchRow row(long line, String ref, double chance) {
        Advice.Band band = chance < 0.3 ? Advice.Band.LOW : chance < 0.6 ? Advice.Band.MODERATE : Advice.Band.HIGH;
        PredictionResult result = new PredictionResult(
                "token", "heart", true, Map.of(), "disease", chance, Map.of(), null, null, null, null, null, "v1", Instant.EPOCH, "", List.of(),
                new Advice(band, "Title", "Text", List.of()), ref, null);
        return new BatchRow(line, ref, result, null, List.of());
    }
}

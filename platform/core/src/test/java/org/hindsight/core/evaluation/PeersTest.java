package org.hindsight.core.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeersTest {

    @ParameterizedTest
    // Newcombe 1998, table I, method 3.
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605"})
    void theShareOfPeersHasWilsonsInterval(int hits, int rows, double low, double high) {
        Holdout holdout = Sample.labels(Sample.YES_NO, IntStream.range(0, rows).map(row -> row < hits ? 1 : 0).toArray());

        Peers peers = at(20, Peers.of(Scores.of(holdout, row -> Sample.yes(0.2)), "yes"));

        assertThat(peers.rows()).as("all are equally near").isEqualTo(rows);
        assertThat(peers.share()).isCloseTo((double) hits / rows, within(1e-4));
        assertThat(peers.low()).isCloseTo(low, within(1e-4));
        assertThat(peers.high()).isCloseTo(high, within(1e-4));
    }

    @Test
    void takesTheNearestHundredWithinHalfTheOdds() {
        // A row at each thousandth from 0.1 to 0.399.
        Scores scores = Scores.of(labels(300), row -> Sample.yes(0.1 + row / 1000.0));

        Peers middle = at(20, Peers.of(scores, "yes"));
        assertThat(middle.rows()).as("both ends are equally near").isBetween(100, 101);
        assertThat(middle.from()).isCloseTo(0.15, within(0.0011));
        assertThat(middle.to()).isCloseTo(0.25, within(0.0011));

        // Odds of 1 : 19, half as high again, are a chance of 0.073: there is no row so low. At 0.08 the farthest is 0.115, which is 15 rows.
        assertThat(Peers.of(scores, "yes")).extracting(Peers::percent).doesNotContain(5, 8).contains(10, 39);
        Peers last = at(45, Peers.of(scores, "yes"));
        assertThat(last.from()).isCloseTo(0.353, within(0.001));
        assertThat(last.to()).isCloseTo(0.399, within(0.001));
        assertThat(last.rows()).isEqualTo(47);
    }

    @Test
    void saysNothingOfFewerThanThirtyWhoStandForThemselves() {
        assertThat(Peers.of(Scores.of(labels(29), row -> Sample.yes(0.3)), "yes")).isEmpty();
        assertThat(Peers.of(Scores.of(labels(30), row -> Sample.yes(0.3)), "yes")).isNotEmpty();

        Holdout recordings = Sample.random(290, 10, 7);
        assertThat(Peers.of(Scores.of(recordings, row -> Sample.yes(0.3)), "yes")).as("29 people with ten recordings each").isEmpty();
    }

    @Test
    void recordingsOfOnePersonAddLittleCertainty() {
        Holdout.Builder builder = Holdout.builder(Sample.YES_NO, 400);
        IntStream.range(0, 400).forEach(row -> builder.add(row / 10 % 2, "person " + row / 10, true));

        Peers peers = at(50, Peers.of(Scores.of(builder.build(), row -> Sample.yes(0.5)), "yes"));

        assertThat(peers.rows()).isEqualTo(400);
        // 40 people, 20 of whom have it: about 0.34 to 0.66, where 400 independent rows would say 0.45 to 0.55.
        assertThat(peers.low()).isBetween(0.33, 0.36);
        assertThat(peers.high()).isBetween(0.64, 0.67);
    }

    @Test
    void withCrossValidationARowCountsOnceByItsMeanChance() {
        Holdout holdout = labels(60);
        Scores repeated = Scores.repeated(List.of(Scores.of(holdout, row -> Sample.yes(0.2)), Scores.of(holdout, row -> Sample.yes(0.4))));

        Peers peers = at(30, Peers.of(repeated, "yes"));

        assertThat(peers.rows()).isEqualTo(60);
        assertThat(peers.from()).isEqualTo(0.3);
        assertThat(peers.to()).isEqualTo(0.3);
    }

    /** Where chances are right, the interval holds the chance in about 95 of 100 worlds; Wilson's own coverage of 0.2 by 100 rows is 0.94. */
    @Test
    void theIntervalHoldsTheChanceAsOftenAsItSays() {
        int held = 0;
        int worlds = 1000;
        SplittableRandom random = new SplittableRandom(20_260_301);
        for (int world = 0; world < worlds; world++) {
            double[] chances = random.doubles(600, 0.02, 0.6).toArray();
            int[] happened = Arrays.stream(chances).mapToInt(chance -> random.nextDouble() < chance ? 1 : 0).toArray();
            Scores scores = Sample.yes(Sample.labels(Sample.YES_NO, happened), chances);
            Peers peers = at(20, Peers.of(scores, "yes"));
            held += peers.low() <= 0.2 && 0.2 <= peers.high() ? 1 : 0;
        }
        assertThat(held / (double) worlds).isBetween(0.92, 0.97);
    }

    private static Holdout labels(int rows) {
        return Sample.labels(Sample.YES_NO, IntStream.range(0, rows).map(row -> row % 4 == 0 ? 1 : 0).toArray());
    }

    private static Peers at(int percent, List<Peers> all) {
        return all.stream().filter(peers -> peers.percent() == percent).findFirst().orElseThrow();
    }
}

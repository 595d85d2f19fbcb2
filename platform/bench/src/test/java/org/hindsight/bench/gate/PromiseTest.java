package org.hindsight.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hindsight.bench.gate.Promise.Verdict;
import org.junit.jupiter.api.Test;

class PromiseTest {

    /** Intervals of R's binom.test: 6 of 500 gives 0.44 to 2.59 %, 0 of 72 at most 4.99 %, 0 of 71 at most 5.06 %, 20 of 200 at least 6.22 %. */
    @Test
    void isKeptOrBrokenWhenTheExactIntervalSaysSo() {
        assertThat(new Promise("rule", 6, 500))
                .hasToString("rule: the worse one promoted in 6 of 500 runs (95 % interval 0.4 to 2.6 %), at most 5 % are promised: KEPT");
        assertThat(new Promise("rule", 0, 72).verdict()).isEqualTo(Verdict.KEPT);
        assertThat(new Promise("rule", 0, 71).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(new Promise("rule", 20, 200).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(new Promise("rule", 3, 3).verdict()).isEqualTo(Verdict.BROKEN);
        assertThat(new Promise("rule", 0, 0).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    /** Of the first 150 pairs 3 passed the whole rule, which leaves it undecided; the pairs were doubled for that, and no further one passed. */
    @Test
    void theGateOfThePlatformKeepsItAndThePointEstimateDoesNot() {
        List<Pair> pairs = IntStream.range(0, 300).mapToObj(run -> Pair.of(300, new SplittableRandom(9_000_000L + run))).toList();

        for (Gatekeeper gate : Trial.GATEKEEPERS) {
            if (gate instanceof Gatekeeper.Rule rule && rule.asksPeople()) {
                assertThat(in(pairs, gate)).satisfies(promise -> assertThat(promise.verdict()).isEqualTo(Verdict.KEPT));
            }
        }
        assertThat(in(pairs, Trial.GATEKEEPERS.getFirst()).verdict()).isEqualTo(Verdict.BROKEN);
    }

    private static Promise in(List<Pair> pairs, Gatekeeper gate) {
        long promoted = pairs.stream().filter(pair -> pair.look(gate, false) <= History.LOOKS).count();
        return new Promise(gate.title(), (int) promoted, pairs.size());
    }
}

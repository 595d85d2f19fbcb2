package org.hindsight.core.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.dataset.Split.Side;
import org.junit.jupiter.api.Test;

/** What keeps answers on their sides beside the outcomes, on every database. */
abstract class KeptSidesContract extends DatabaseContract {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void aBaselineThatWasNeverReplacedIsKnownAndNotReadAgain() {
        assertThat(sides().before("alone", baseline("one"))).isEqualTo(BaselineSides.Former.NONE);

        assertThat(sides().remember("alone", baseline("one"), Map.of("a", Side.TRAINING))).isTrue();

        assertThat(sides().before("alone", baseline("one"))).isEqualTo(new BaselineSides.Former(true, true, Map.of()));
        assertThat(sides().before("of another model", baseline("one"))).isEqualTo(BaselineSides.Former.NONE);
    }

    @Test
    void theFirstSideOfAnswersStaysWhicheverBaselineIsInUse() {
        sides().remember("replaced", baseline("one"), Map.of("a", Side.TRAINING, "b", Side.HOLDOUT));
        assertThat(sides().before("replaced", baseline("two")))
                .isEqualTo(new BaselineSides.Former(false, false, Map.of("a", Side.TRAINING, "b", Side.HOLDOUT)));

        sides().remember("replaced", baseline("two"), Map.of("b", Side.TRAINING, "c", Side.TRAINING));

        Map<String, Side> all = Map.of("a", Side.TRAINING, "b", Side.HOLDOUT, "c", Side.TRAINING);
        assertThat(sides().before("replaced", baseline("one"))).isEqualTo(new BaselineSides.Former(true, false, all));
        assertThat(sides().before("replaced", baseline("two"))).isEqualTo(new BaselineSides.Former(true, false, all));
        assertThat(sides().before("replaced", baseline("three"))).isEqualTo(new BaselineSides.Former(false, false, all));
    }

    @Test
    void onlyTheFirstToRememberABaselineSaysItsSides() {
        assertThat(sides().remember("raced", baseline("one"), Map.of("a", Side.TRAINING))).isTrue();
        assertThat(sides().remember("raced", baseline("one"), Map.of("a", Side.HOLDOUT, "b", Side.HOLDOUT))).isFalse();

        assertThat(sides().before("raced", baseline("two")).answers()).isEqualTo(Map.of("a", Side.TRAINING));
    }

    @Test
    void manyRowsAreRememberedAllAtOnce() {
        Map<String, Side> many = new HashMap<>();
        IntStream.range(0, 2_345).forEach(i -> many.put("row " + i, i % 5 == 0 ? Side.HOLDOUT : Side.TRAINING));

        sides().remember("many", baseline("one"), many);

        assertThat(sides().before("many", baseline("two")).answers()).isEqualTo(many);
    }

    @Test
    void answersThatAreGoneAreKnownByFewBitsUnlessOthersHaveTheSame() {
        gone().rememberSide("gone", HASH, Side.HOLDOUT, List.of());
        gone().rememberSide("gone", HASH, Side.TRAINING, List.of());
        assertThat(gone().of("gone").side(HASH)).as("the first side stays").contains(Side.HOLDOUT);
        assertThat(gone().of("gone").side("01235" + "f".repeat(59))).isEmpty();
        assertThat(gone().of("gone").side("01234" + "f".repeat(59))).as("many share so few bits").contains(Side.HOLDOUT);

        gone().rememberSide("told apart", HASH, Side.HOLDOUT, List.of("01234567" + "f".repeat(56), "0123456" + "f".repeat(57)));
        Traces traces = gone().of("told apart");
        assertThat(traces.side(HASH)).contains(Side.HOLDOUT);
        assertThat(traces.side("01234567" + "f".repeat(56))).isEmpty();
        assertThat(traces.side("012345678" + "f".repeat(55))).contains(Side.HOLDOUT);
    }

    @Test
    void theLongestBeginningThatFitsTells() {
        gone().rememberSide("long", HASH, Side.HOLDOUT, List.of("012345" + "f".repeat(58)));
        gone().rememberSide("long", "012345" + "f".repeat(58), Side.TRAINING, List.of());

        assertThat(gone().of("long").side(HASH)).contains(Side.HOLDOUT);
        assertThat(gone().of("long").side("012345" + "f".repeat(58))).contains(Side.TRAINING);
    }

    @Test
    void whoseOutcomesAreGoneIsKnownOnceByFewBits() {
        gone().rememberSubject("people", HASH);
        gone().rememberSubject("people", HASH);

        Traces traces = gone().of("people");
        assertThat(traces.subjects()).containsExactly(0x01234);
        assertThat(traces.mayHold(HASH, "f".repeat(64))).isTrue();
        assertThat(traces.mayHold("f".repeat(64), HASH)).as("answers are another matter").isFalse();
        assertThat(gone().of("nobody")).isEqualTo(Traces.NONE);
    }

    private static PlacedBaseline baseline(String fingerprint) {
        return new PlacedBaseline(new ArrayList<>(), List.of(), fingerprint);
    }

    private BaselineSides sides() {
        return bean(BaselineSides.class);
    }

    private GoneRows gone() {
        return bean(GoneRows.class);
    }
}

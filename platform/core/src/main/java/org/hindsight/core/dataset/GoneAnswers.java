package org.hindsight.core.dataset;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers on which side answers were that were erased or withdrawn, so that equal answers of others stay there too. Of the answers
 * themselves a few bits of a keyed hash are kept, which very many answers share.
 */
@Singleton
public class GoneAnswers {

    private static final int HEX_DIGITS = 5;
    private static final int HEX = 16;

    private final GoneAnswerSideRepository sides;

    GoneAnswers(GoneAnswerSideRepository sides) {
        this.sides = sides;
    }

    /** Remembers a side, unless one is known for such answers. */
    public void remember(String assessment, String contentHash, Split.Side side) {
        sides.remember(assessment, bucket(contentHash), side.name());
    }

    /** The sides of an assessment's gone answers, by {@link #bucket}. */
    public Map<Integer, Split.Side> of(String assessment) {
        Map<Integer, Split.Side> known = new HashMap<>();
        sides.of(assessment).forEach(one -> known.put(one.answerBucket(), Split.Side.valueOf(one.side())));
        return known;
    }

    /** The twenty bits of a content hash that are kept. */
    static int bucket(String contentHash) {
        return Integer.parseInt(contentHash.substring(0, HEX_DIGITS), HEX);
    }
}

package org.hindsight.core.dataset;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is left of an assessment's outcomes that are gone, as {@link GoneRows} remembers them.
 *
 * @param sides    the sides of answers by the beginnings of their hashes, the longest beginnings first
 * @param subjects whose outcomes are gone, by the beginnings of their hashes
 */
public record Traces(SortedMap<Integer, Map<Long, Split.Side>> sides, Set<Integer> subjects) {

    /** Nothing was ever erased or withdrawn. */
    public static final Traces NONE = of(Set.of(), Set.of());

    /** How many hex digits of a hash are kept at least. */
    static final int FEWEST_DIGITS = 5;

    /** As many as a number holds. */
    static final int MOST_DIGITS = 15;

    private static final int HEX = 16;

    static Traces of(Collection<GoneRowRepository.GoneAnswerSide> sides, Collection<Integer> subjects) {
        SortedMap<Integer, Map<Long, Split.Side>> byDigits = new TreeMap<>(Comparator.reverseOrder());
        sides.forEach(one -> byDigits
                .computeIfAbsent(one.digits(), first -> new HashMap<>())
                .put(one.answerBucket(), Split.Side.valueOf(one.side())));
        return new Traces(byDigits, Set.copyOf(subjects));
    }

    boolean hasSides() {
        return !sides.isEmpty();
    }

    /** On which side answers were that are gone; the longest beginning that fits tells. */
    Optional<Split.Side> side(String contentHash) {
        return sides.entrySet().stream()
                .flatMap(digits -> Optional.ofNullable(digits.getValue().get(bucket(contentHash, digits.getKey()))).stream())
                .findFirst();
    }

    /** Whether an outcome with these answers, or of this person, may be gone: what has learnt from it cannot be asked about them as about strangers. */
    public boolean mayHold(String keyHash, String contentHash) {
        return subjects.contains(subjectBucket(keyHash)) || side(contentHash).isPresent();
    }

    static long bucket(String hash, int digits) {
        return Long.parseLong(hash.substring(0, digits), HEX);
    }

    static int subjectBucket(String keyHash) {
        return (int) bucket(keyHash, FEWEST_DIGITS);
    }
}

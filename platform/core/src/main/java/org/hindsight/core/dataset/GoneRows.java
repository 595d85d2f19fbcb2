package org.hindsight.core.dataset;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Remembers of outcomes that were erased or withdrawn on which side their answers were, so that equal answers of others stay there too, and
 * that somebody's outcome is gone. Of answers and person a few bits of a keyed hash are kept, which very many share; whoever has the
 * database cannot tell from them what anybody answered.
 *
 * <p>So few bits are shared by chance too (a pair of hashes shares twenty bits once in a million). That does no harm beyond leaving rows
 * out: other answers that share the bits and came <em>before</em> the others went are told apart from them by as many more bits as that
 * takes, and go on as they were. Those that come <em>after</em> are on the side of what is gone from their first day on, or left out and
 * counted as rows of the other side; nobody ever learnt from them. So no answers change sides by chance.
 */
@Singleton
public class GoneRows {

    private final GoneRowRepository rows;

    GoneRows(GoneRowRepository rows) {
        this.rows = rows;
    }

    /** Remembers whose outcome goes, by the hash of the key that decided its side. */
    public void rememberSubject(String assessment, String keyHash) {
        rows.rememberSubject(assessment, Traces.subjectBucket(keyHash));
    }

    /**
     * Remembers the side of answers, unless one is known for them.
     *
     * @param others hashes of other answers that are there and begin like this one's, as {@link #beginning} gives it
     */
    public void rememberSide(String assessment, String contentHash, Split.Side side, Collection<String> others) {
        List<Integer> lengths = IntStream.rangeClosed(Traces.FEWEST_DIGITS, Traces.MOST_DIGITS).boxed().toList();
        List<Long> buckets = lengths.stream().map(digits -> Traces.bucket(contentHash, digits)).toList();
        if (Traces.of(rows.sides(assessment, lengths, buckets), List.of()).side(contentHash).isEmpty()) {
            int digits = Traces.FEWEST_DIGITS;
            while (digits < Traces.MOST_DIGITS && isSharedBy(others, contentHash.substring(0, digits))) {
                digits++;
            }
            rows.rememberSide(assessment, digits, Traces.bucket(contentHash, digits), side.name());
        }
    }

    private static boolean isSharedBy(Collection<String> others, String beginning) {
        return others.stream().anyMatch(other -> other.startsWith(beginning));
    }

    /** What of a hash is kept at least. */
    public static String beginning(String contentHash) {
        return contentHash.substring(0, Traces.FEWEST_DIGITS);
    }

    /** All that is remembered of an assessment. */
    public Traces of(String assessment) {
        return Traces.of(rows.sides(assessment), rows.subjects(assessment));
    }
}

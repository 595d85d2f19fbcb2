package org.hindsight.core.promotion;

/**
 * Which undecided challengers are judged again at later looks, as shadow candidates. A model has one at a time: more would be more chances to
 * err, and one already halves the wait ({@code docs/promotion-gate.md}).
 */
public final class SecondHearing {

    /** A candidate that is still undecided after so many hearings makes room for a newer one. */
    public static final int MOST_LOOKS = 15;

    private SecondHearing() {}

    /** Whether a ruling leaves it open that the challenger is better. */
    public static boolean isDueAfter(Ruling.Result ruling) {
        return ruling == Ruling.Result.INSUFFICIENT_EVIDENCE || ruling == Ruling.Result.NEEDS_REVIEW;
    }

    /** Whether there is another hearing after this many, the last of which ended so. */
    public static boolean isDueAfter(Ruling.Result ruling, int looks) {
        return isDueAfter(ruling) && looks < MOST_LOOKS;
    }
}

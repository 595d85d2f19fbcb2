package org.hindsight.core.source;

import java.util.List;

/**
 * What was seen of a source before it was learnt from for the first time.
 *
 * @param source    its name; {@link #TOGETHER} for small sources, which are looked at together
 * @param cases     how many cases it brought
 * @param right     in how many the expected label, or a number within the expected interval, was what happened
 * @param expected  in how many that was to be expected
 * @param questions how many questions could be compared, which takes ten answers of independent cases
 * @param answers   how many numbers were answered to those of them that ask for numbers
 * @param outside   how many of these lie outside the central 98 % of what is known
 * @param findings  what does not fit, the least likely first
 */
public record SourceLook(String source, int cases, int right, double expected, int questions, long answers, long outside, List<SourceFinding> findings) {

    /** Stands for all sources that are too small to be looked at alone. */
    public static final String TOGETHER = "together";

    /** Copies the list. */
    public SourceLook {
        findings = List.copyOf(findings);
    }

    /**
     * Whether a person should see it before a version that learnt from it serves. Those who report a case each are always others than those
     * of the baseline, so of them only outcomes that do not fit are a reason.
     */
    public boolean isReasonToAsk() {
        return findings.stream().anyMatch(finding -> finding.kind().ofOutcomes() || !source.equals(TOGETHER));
    }
}

package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.source.SourceFinding;
import org.hindsight.core.source.SourceLook;
import org.hindsight.core.source.SourceLooks;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a source before it was learnt from for the first time.
 *
 * @param source    its name; {@code together} for small sources, which are looked at together
 * @param run       the run in which it was looked at
 * @param at        when
 * @param cases     how many cases it brought
 * @param right     in how many the expected label, or a number within the expected interval, was what happened
 * @param expected  in how many that was to be expected
 * @param questions how many questions could be compared with what the version in service has learnt from
 * @param answers   how many numbers were answered to those of them that ask for numbers
 * @param outside   how many of these lie outside the central 98 % of what is known
 * @param findings  what does not fit, the least likely first
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "SourceLook")
record SourceLookJson(
        String source,
        long run,
        Instant at,
        int cases,
        int right,
        double expected,
        int questions,
        long answers,
        long outside,
        List<FindingJson> findings) {

    /**
     * Something that does not fit: so many cases, where about so many were to be expected.
     *
     * @param kind     right, positive or within (of outcomes), higher, lower, outside, choice or open (of answers)
     * @param question the question's name, null where it is about outcomes
     * @param answer   the label or the choice, null where there is none
     * @param found    how many
     * @param of       of how many; higher and lower count pairs of a new and a known answer, out of a hundred
     * @param expected how many were to be expected
     * @param pValue   how likely that is if nothing is wrong
     * @param text     the same in words
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SourceFinding")
    record FindingJson(
            String kind, @Nullable String question, @Nullable String answer, long found, long of, double expected, double pValue, String text) {

        static FindingJson of(SourceFinding finding, Locale locale) {
            return new FindingJson(
                    finding.kind().name().toLowerCase(Locale.ROOT), finding.question(), finding.answer(), finding.found(), finding.of(),
                    finding.expected(), finding.p(), finding.told().in(locale));
        }
    }

    static SourceLookJson of(SourceLooks.Stored stored, Locale locale) {
        SourceLook look = stored.look();
        return new SourceLookJson(
                look.source(), stored.run(), stored.at(), look.cases(), look.right(), look.expected(), look.questions(), look.answers(),
                look.outside(), look.findings().stream().map(finding -> FindingJson.of(finding, locale)).toList());
    }
}

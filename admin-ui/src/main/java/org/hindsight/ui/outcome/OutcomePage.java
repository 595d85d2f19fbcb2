package org.hindsight.ui.outcome;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.ui.result.OutcomeWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The question what really happened.
 *
 * @param title    the assessment's name
 * @param question the question
 * @param created  when the prediction was made
 * @param early    since when the answer can be known, while that is still to come; null else
 * @param given    what was told before, in words; empty for nothing
 * @param givenAt  when that was; null for never
 * @param choices  the answers; empty for numbers
 * @param number   the number asked for; null for labels
 * @param error    what is wrong with the answer sent; empty for nothing
 * @param here     the page's path
 * @param result   the path of the result
 * @param asked    whether a message is still to come or was answered by coming here
 */
record OutcomePage(
        String title,
        String question,
        When created,
        @Nullable When early,
        String given,
        @Nullable When givenAt,
        List<Choice> choices,
        @Nullable Number number,
        String error,
        String here,
        String result,
        boolean asked) {

    /** An answer that one click gives. */
    record Choice(String value, String words, boolean given) {}

    /** What a number must be like. */
    record Number(String unit, String hint, String typed) {}

    static OutcomePage of(
            Assessment assessment, PredictionResult result, boolean asked, String typed, boolean wrong, Words words, Clock clock) {
        Times times = new Times(words, clock);
        Instant due = result.createdAt().plus(assessment.followUp().after());
        PredictionResult.ReportedOutcome outcome = result.outcome();
        return new OutcomePage(
                assessment.descriptor().title(),
                assessment.followUp().question(),
                times.moment(result.createdAt()),
                due.isAfter(clock.instant()) ? times.due(result.createdAt(), assessment.followUp().after()) : null,
                outcome == null ? "" : OutcomeWords.of(assessment, outcome.value(), words),
                outcome == null ? null : times.moment(outcome.reportedAt()),
                choices(assessment, outcome == null ? "" : outcome.value()),
                assessment.target() instanceof NumericTarget target ? number(target, typed, words) : null,
                wrong ? remedy(assessment, words) : "",
                "/outcomes/" + result.token(),
                "/results/" + result.token(),
                asked);
    }

    private static List<Choice> choices(Assessment assessment, String given) {
        if (!(assessment.target() instanceof ClassTarget target)) {
            return List.of();
        }
        if (!assessment.followUp().answers().isEmpty()) {
            return assessment.followUp().answers().stream()
                    .map(answer -> new Choice(answer.label(), answer.words(), answer.label().equals(given)))
                    .toList();
        }
        return IntStream.range(0, target.labels().size())
                .mapToObj(i -> new Choice(target.labels().get(i), assessment.labels().get(i), target.labels().get(i).equals(given)))
                .toList();
    }

    private static Number number(NumericTarget target, String typed, Words words) {
        String hint = words.say("form.range", words.figures().plain(target.min(), 6), words.figures().plain(target.max(), 6));
        return new Number(target.unit(), hint, typed);
    }

    private static String remedy(Assessment assessment, Words words) {
        return assessment.target() instanceof NumericTarget target
                ? words.say("form.wrong.number", words.figures().plain(target.min(), 6), words.figures().plain(target.max(), 6))
                : words.say("form.wrong.choice");
    }
}

package org.hindsight.ui.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hindsight.core.account.Sessions.OpenSession;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.prediction.PredictionHistory;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.result.OutcomeWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param email    who it is
 * @param headline what was asked with it, in a sentence
 * @param results  what was asked, newest first
 * @param older    where older ones are; empty for none
 * @param signIns  the open sign-ins, newest first
 * @param wrong    which field of which form was wrong: current, password, delete, or empty
 */
record AccountPage(String email, String headline, List<Line> results, String older, List<SignIn> signIns, String wrong) {

    /** A result: its number, when, of which assessment, what it said, and how it turned out; empty while unknown. */
    record Line(long id, When at, String assessment, String said, boolean aboutMe, String outcome) {}

    /** A sign-in: its number, when it began and was used last, and whether it is this one. */
    record SignIn(long id, When opened, When used, boolean here) {}

    static AccountPage of(
            String email,
            List<PredictionHistory.Entry> history,
            boolean more,
            List<OpenSession> sessions,
            long session,
            List<Assessment> assessments,
            String wrong,
            Words words,
            Clock clock) {
        Times times = new Times(words, clock);
        Map<String, Assessment> known = assessments.stream().collect(Collectors.toMap(one -> one.descriptor().id(), Function.identity()));
        List<Line> results = history.stream().map(one -> line(one, known.get(one.assessment()), words, times)).toList();
        return new AccountPage(
                email,
                headline(results.size(), more, words),
                results,
                more ? "/account?before=" + history.getLast().id() : "",
                sessions.stream()
                        .map(one -> new SignIn(one.id(), times.moment(one.openedAt()), times.moment(one.lastUsedAt()), one.id() == session))
                        .toList(),
                wrong);
    }

    private static String headline(int results, boolean more, Words words) {
        return switch (results) {
            case 0 -> words.say("account.headline.none");
            case 1 -> words.say("account.headline.one");
            default -> words.say("account.headline", more ? results + "+" : results);
        };
    }

    private static Line line(PredictionHistory.Entry one, @Nullable Assessment assessment, Words words, Times times) {
        ReportedOutcome outcome = one.outcome();
        return new Line(
                one.id(),
                times.moment(one.createdAt()),
                assessment == null ? one.assessment() : assessment.descriptor().title(),
                said(one, assessment, words),
                one.aboutMe(),
                outcome == null ? "" : assessment == null ? outcome.value() : OutcomeWords.of(assessment, outcome.value(), words));
    }

    private static String said(PredictionHistory.Entry one, @Nullable Assessment assessment, Words words) {
        Double probability = one.probability();
        if (one.label() == null || probability == null) {
            Double value = one.value();
            return value == null ? "" : words.figures().estimate(value) + "\u00a0" + (assessment == null ? one.unit() : ModelInWords.unit(assessment));
        }
        String label = one.label();
        if (assessment != null && assessment.target() instanceof ClassTarget target) {
            String looked = target.positive() == null ? label : target.positive();
            label = target.indexOf(looked) < 0 ? looked : assessment.labels().get(target.indexOf(looked));
        }
        return words.say("account.chance", words.figures().percent(probability, 0), label);
    }
}

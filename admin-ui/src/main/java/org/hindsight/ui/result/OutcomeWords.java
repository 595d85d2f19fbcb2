package org.hindsight.ui.result;

import org.hindsight.core.assessment.Assessment;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FollowUp;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.text.Words;

/** What happened, in the words in which it was asked. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /** The words for a reported value: the answer that was offered, the label's words, or the number with its unit. */
    public static String of(Assessment assessment, String value, Words words) {
        if (!(assessment.target() instanceof ClassTarget target)) {
            return number(value, words) + "\u00a0" + ModelInWords.unit(assessment);
        }
        return assessment.followUp().answers().stream()
                .filter(answer -> answer.label().equals(value))
                .map(FollowUp.Answer::words)
                .findFirst()
                .orElseGet(() -> target.indexOf(value) < 0 ? value : assessment.labels().get(target.indexOf(value)));
    }

    private static String number(String value, Words words) {
        try {
            return words.figures().plain(Double.parseDouble(value), 2);
        } catch (NumberFormatException asItIs) {
            return value;
        }
    }
}

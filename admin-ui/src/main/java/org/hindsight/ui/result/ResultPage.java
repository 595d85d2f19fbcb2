package org.hindsight.ui.result;

import java.util.List;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.assessment.NoticeCard;
import org.hindsight.ui.followup.Ask;
import org.hindsight.ui.text.When;
import org.jspecify.annotations.Nullable;

/**
 * A result for its reader.
 *
 * @param assessment  whose form it came from
 * @param title       the assessment's name
 * @param horizon     the time it speaks of; empty for the present
 * @param headline    the finding, in a sentence
 * @param level       low, moderate or high; empty where there is no advice
 * @param levelWords  the level in words
 * @param uncertainty how sure it is
 * @param chance      the picture for labels; null for numbers
 * @param certainty   what the chance was held against; null where too few people are known
 * @param span        the picture for numbers; null for labels
 * @param notices     safety messages
 * @param meaning     what it means, in sentences; empty where there is no advice
 * @param steps       what to do next
 * @param drivers     which answers moved it; null when that cannot be told
 * @param version     the version that answered
 * @param model       what the model rests on and how good it is; null while none serves
 * @param newer       whether another version serves by now
 * @param disclaimer  what it is not
 * @param created     when it was made
 * @param link        its whole private address
 * @param here        its path
 * @param outcome     what happened as reported, in a sentence; empty while unknown
 * @param outcomeHref where to tell it
 * @param due         from when on to tell it
 * @param ask         whether Hindsight asks then
 * @param answers     what was answered
 */
record ResultPage(
        String assessment,
        String title,
        String horizon,
        String headline,
        String level,
        String levelWords,
        String uncertainty,
        @Nullable Chance chance,
        @Nullable Certainty certainty,
        @Nullable Span span,
        List<NoticeCard> notices,
        String meaning,
        List<String> steps,
        @Nullable Drivers drivers,
        String version,
        @Nullable ModelInWords model,
        boolean newer,
        String disclaimer,
        When created,
        String link,
        String here,
        String outcome,
        String outcomeHref,
        When due,
        Ask ask,
        List<Answered> answers) {

    /** A question and its answer in words. */
    record Answered(String question, String answer) {}
}

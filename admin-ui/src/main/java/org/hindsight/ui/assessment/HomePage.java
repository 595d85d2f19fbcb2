package org.hindsight.ui.assessment;

import java.util.List;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.ui.text.Words;

/**
 * The home page.
 *
 * @param cards    one an assessment
 * @param training whether at least one of them is being trained for the first time
 */
record HomePage(List<Card> cards, boolean training) {

    /**
     * An assessment to pick.
     *
     * @param href      its form
     * @param title     its name
     * @param summary   what it is for
     * @param audience  for whom
     * @param effort    how many questions, how long
     * @param available whether it can be taken
     * @param basis     what the model was trained on; empty while it is being trained
     */
    record Card(
            String id, String href, String title, String summary, String audience, String effort, boolean available, String basis) {}

    static HomePage of(List<Assessment> assessments, Words words) {
        List<Card> cards = assessments.stream().map(assessment -> card(assessment, words)).toList();
        return new HomePage(cards, cards.stream().anyMatch(card -> !card.available()));
    }

    private static Card card(Assessment assessment, Words words) {
        ModelInWords model = ModelInWords.of(assessment, words);
        String id = assessment.descriptor().id();
        return new Card(
                id,
                "/assessments/" + id,
                assessment.descriptor().title(),
                assessment.descriptor().summary(),
                assessment.descriptor().audience(),
                effort(assessment, words),
                model != null,
                model == null ? "" : model.basis());
    }

    /** Eight seconds a question: reading one line and picking one answer. */
    static String effort(Assessment assessment, Words words) {
        int questions = assessment.schema().size();
        return words.say("assessment.effort", questions, Math.max(1, Math.round(questions * 8 / 60.0)));
    }
}

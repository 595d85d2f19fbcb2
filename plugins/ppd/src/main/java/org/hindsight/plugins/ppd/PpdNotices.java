package org.hindsight.plugins.ppd;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Notice.Level;
import org.hindsight.plugin.Texts;

/** What a mother's answers themselves call for, most urgent first. No model is asked. */
final class PpdNotices {

    private static final double FIRST_WEEK_KNOWN = 2;
    private static final double LAST_WEEK_KNOWN = 8;

    private PpdNotices() {}

    static List<Notice> of(Answers answers, Audience audience) {
        ResourceBundle texts = Texts.beside(PpdPlugin.class, audience.locale());
        List<Notice> notices = new ArrayList<>();
        if (Phq9.speaksOfSelfHarm(answers)) {
            notices.add(new Notice(
                    Level.URGENT,
                    texts.getString("notice.selfHarm.title"),
                    texts.getString("notice.selfHarm.text"),
                    audience.crisisContacts()));
        }
        int sum = Phq9.sum(answers);
        if (sum >= Phq9.WORTH_A_TALK) {
            String key = sum >= Phq9.SEVERE ? "notice.severe" : "notice.phq9";
            notices.add(new Notice(
                    Level.WARNING,
                    texts.getString(key + ".title"),
                    texts.getString(key + ".text").formatted(sum, Phq9.MOST),
                    List.of()));
        }
        answers.number("weeks_postpartum")
                .stream()
                .filter(weeks -> weeks < FIRST_WEEK_KNOWN || weeks > LAST_WEEK_KNOWN)
                .forEach(_ -> notices.add(new Notice(
                        Level.INFO, texts.getString("notice.weeks.title"), texts.getString("notice.weeks.text"), List.of())));
        return notices;
    }
}

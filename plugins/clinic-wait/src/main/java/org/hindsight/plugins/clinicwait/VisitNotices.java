package org.hindsight.plugins.clinicwait;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Notice.Level;
import org.hindsight.plugin.Texts;

/** What the answers themselves call for. */
final class VisitNotices {

    private static final String URGENT = "urgent";

    private VisitNotices() {}

    static List<Notice> of(Answers answers, Audience audience) {
        ResourceBundle texts = Texts.beside(ClinicWaitPlugin.class, audience.locale());
        List<Notice> notices = new ArrayList<>();
        if (is(answers, "visit_type", URGENT) || is(answers, "priority", URGENT)) {
            notices.add(notice(Level.WARNING, texts, "notice.urgent"));
        }
        if (is(answers, "has_appointment", "1") && answers.number("minutes_to_appointment").isEmpty()) {
            notices.add(notice(Level.INFO, texts, "notice.appointment"));
        }
        return notices;
    }

    private static boolean is(Answers answers, String feature, String value) {
        return answers.choice(feature).filter(value::equals).isPresent();
    }

    private static Notice notice(Level level, ResourceBundle texts, String key) {
        return new Notice(level, texts.getString(key + ".title"), texts.getString(key + ".text"), List.of());
    }
}

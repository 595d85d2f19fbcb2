package org.hindsight.plugins.studentdropout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Predicate;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Notice.Level;
import org.hindsight.plugin.Texts;

/** What an adviser should know of the records before the result: what is missing, what cannot be right, what may have another reason. */
final class StudentNotices {

    /** The least grade with which a unit is passed. */
    private static final double LEAST_GRADE = 10;

    private StudentNotices() {}

    static List<Notice> of(Answers answers, Audience audience) {
        ResourceBundle texts = Texts.beside(StudentDropoutPlugin.class, audience.locale());
        List<Notice> notices = new ArrayList<>();
        if (Arrays.stream(Semester.values()).anyMatch(semester -> contradictsItself(semester, answers))) {
            notices.add(notice(Level.WARNING, "check", texts));
        }
        if (differsFromWhatIsSaid(answers)) {
            Notice known = notice(Level.WARNING, "known", texts);
            notices.add(new Notice(known.level(), known.title(), known.text().replace("{used}", used(answers, texts)), List.of()));
        }
        if (Arrays.stream(Semester.values()).anyMatch(semester -> answers.number(semester.enrolled()).orElse(1) == 0)) {
            notices.add(notice(Level.INFO, "noUnits", texts));
        }
        if (answers.choice(StudentQuestions.FEES_PAID).filter("0"::equals).isPresent()) {
            notices.add(notice(Level.INFO, "fees", texts));
        }
        return notices;
    }

    private static boolean contradictsItself(Semester semester, Answers answers) {
        double approved = answers.number(semester.approved()).orElse(Double.NaN);
        double grade = answers.number(semester.grade()).orElse(Double.NaN);
        return approved > answers.number(semester.enrolled()).orElse(Double.NaN)
                || approved == 0 && grade > 0
                || approved > 0 && grade < LEAST_GRADE;
    }

    private static boolean differsFromWhatIsSaid(Answers answers) {
        return KnownResults.said(answers) != KnownResults.of(answers)
                || Arrays.stream(Semester.values()).anyMatch(semester -> isIncomplete(semester, Semester.isThere(answers)));
    }

    private static boolean isIncomplete(Semester semester, Predicate<String> isThere) {
        return semester.isTouched(isThere) && !semester.isComplete(isThere);
    }

    /** The results that the estimate uses, in words. */
    static String used(Answers answers, ResourceBundle texts) {
        List<Semester> complete = Semester.complete(answers);
        String key = switch (complete.size()) {
            case 0 -> "none";
            case 1 -> complete.getFirst().name().toLowerCase(Locale.ROOT);
            default -> "both";
        };
        return texts.getString("notice.known." + key);
    }

    private static Notice notice(Level level, String name, ResourceBundle texts) {
        return new Notice(level, texts.getString("notice." + name + ".title"), texts.getString("notice." + name + ".text"), List.of());
    }
}

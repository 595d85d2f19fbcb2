package org.hindsight.plugins.studentdropout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Texts;

/** The result in words for an adviser: what to do next, and what to begin a conversation with. */
final class StudentAdvice {

    /** Clearly below the 32 of 100 who left the school studied. */
    static final double MODERATE_FROM = 0.2;

    /** From here on more students leave than stay. */
    static final double HIGH_FROM = 0.5;

    /** From here on study often stands beside work and family: three in four of those studied were younger. */
    private static final double GROWN_UP = 25;

    private StudentAdvice() {}

    static Advice of(Answers answers, ClassPrediction prediction, Audience audience) {
        ResourceBundle texts = Texts.beside(StudentDropoutPlugin.class, audience.locale());
        double chance = prediction.probability(StudentQuestions.TARGET.positiveIndex());
        Band band = chance < MODERATE_FROM ? Band.LOW : chance < HIGH_FROM ? Band.MODERATE : Band.HIGH;
        String key = "advice." + band.name().toLowerCase(Locale.ROOT);
        // Never 0 or 100: records are not that sure.
        String ofHundred = Long.toString(Math.clamp(Math.round(100 * chance), 1, 99));
        return new Advice(
                band,
                texts.getString("advice.title").replace("{n}", ofHundred),
                texts.getString(key + ".text") + " " + madeWith(answers, texts),
                steps(band, key, answers, texts));
    }

    private static String madeWith(Answers answers, ResourceBundle texts) {
        return Semester.complete(answers).isEmpty()
                ? texts.getString("advice.atEnrolment")
                : texts.getString("advice.withResults").replace("{used}", StudentNotices.used(answers, texts));
    }

    /** First how to begin, then what the records suggest to talk about, then how to go on. */
    private static List<String> steps(Band band, String key, Answers answers, ResourceBundle texts) {
        List<String> steps = new ArrayList<>();
        steps.add(texts.getString(key + ".step"));
        if (band != Band.LOW) {
            subjects(answers).forEach(subject -> steps.add(texts.getString(subject)));
            steps.add(texts.getString("advice.agree"));
        }
        steps.add(texts.getString("advice.confidence"));
        return steps;
    }

    private static List<String> subjects(Answers answers) {
        List<String> subjects = new ArrayList<>();
        if (says(answers, StudentQuestions.FEES_PAID, "0") || says(answers, StudentQuestions.DEBTOR, "1")) {
            subjects.add("advice.money");
        }
        if (passedFewerThanHalf(answers)) {
            subjects.add("advice.units");
        }
        if (says(answers, StudentQuestions.ATTENDANCE, "evening") || answers.number(StudentQuestions.AGE).orElse(0) >= GROWN_UP) {
            subjects.add("advice.time");
        }
        return subjects;
    }

    /** In the last semester of which results are there. */
    private static boolean passedFewerThanHalf(Answers answers) {
        List<Semester> complete = Semester.complete(answers);
        if (complete.isEmpty()) {
            return false;
        }
        Semester last = complete.getLast();
        return answers.number(last.approved()).orElse(0) < answers.number(last.enrolled()).orElse(0) / 2;
    }

    private static boolean says(Answers answers, String question, String value) {
        return answers.choice(question).filter(value::equals).isPresent();
    }
}

package org.hindsight.plugins.diabetes;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Texts;

/** What people are told about their answers and their result. */
final class DiabetesWords {

    /**
     * "Moderate" and "high" begin at 1 in 6 and 1 in 3, as in the Finnish risk score (Lindström and Tuomilehto 2003).
     */
    static final double MODERATE_FROM = 1 / 6.0;

    static final double HIGH_FROM = 1 / 3.0;

    /** Two hours after the sugar drink (WHO 2006): from here on diabetes is diagnosed ... */
    private static final double DIABETES_GLUCOSE = 200;

    /** ... and from here on sugar is taken up too slowly (impaired glucose tolerance). */
    private static final double IMPAIRED_GLUCOSE = 140;

    /** Where the AHA's crisis of blood pressure starts (Whelton et al. 2018). */
    private static final double VERY_HIGH_PRESSURE = 120;

    private static final double YOUNGEST_STUDIED = 21;

    private DiabetesWords() {}

    static Advice advice(Answers answers, Prediction prediction, Audience audience) {
        ResourceBundle texts = Texts.beside(DiabetesPlugin.class, audience.locale());
        double probability = ((ClassPrediction) prediction).probability(DiabetesQuestions.TARGET.positiveIndex());
        Band band = probability < MODERATE_FROM ? Band.LOW : probability < HIGH_FROM ? Band.MODERATE : Band.HIGH;
        String prefix = "advice." + switch (band) {
            case LOW -> "low";
            case MODERATE -> "moderate";
            case HIGH -> "high";
        };
        // Never 0 or 100: no model of 768 women can be that sure.
        String ofHundred = Long.toString(Math.clamp(Math.round(100 * probability), 1, 99));
        boolean withoutSugarTest = answers.number("Glucose").isEmpty();
        return new Advice(
                band,
                texts.getString("advice.title").replace("{n}", ofHundred),
                texts.getString(prefix + ".text")
                        + (withoutSugarTest ? " " + texts.getString("advice.withoutSugarTest") : ""),
                Texts.numbered(texts, prefix + ".step."));
    }

    static List<Notice> notices(Answers answers, Audience audience) {
        ResourceBundle texts = Texts.beside(DiabetesPlugin.class, audience.locale());
        List<Notice> notices = new ArrayList<>();
        double glucose = answers.number("Glucose").orElse(0);
        if (glucose >= DIABETES_GLUCOSE) {
            notices.add(notice(Notice.Level.WARNING, "glucose", texts));
        } else if (glucose >= IMPAIRED_GLUCOSE) {
            notices.add(notice(Notice.Level.INFO, "tolerance", texts));
        }
        if (answers.number("BloodPressure").orElse(0) >= VERY_HIGH_PRESSURE) {
            notices.add(notice(Notice.Level.WARNING, "pressure", texts));
        }
        if (answers.number("Age").orElse(YOUNGEST_STUDIED) < YOUNGEST_STUDIED) {
            notices.add(notice(Notice.Level.INFO, "age", texts));
        }
        return notices;
    }

    private static Notice notice(Notice.Level level, String name, ResourceBundle texts) {
        return new Notice(level, texts.getString("notice." + name + ".title"),
                texts.getString("notice." + name + ".text"), List.of());
    }
}

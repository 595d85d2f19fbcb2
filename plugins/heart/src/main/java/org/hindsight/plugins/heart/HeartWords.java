package org.hindsight.plugins.heart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
final class HeartWords {

    /** Above 15 % testing is most useful (ESC 2019 guidelines on chronic coronary syndromes, Knuuti et al. 2020). */
    static final double MODERATE_FROM = 0.15;

    /** From here on a narrowing is likelier than none. */
    static final double HIGH_FROM = 0.5;

    /** Where the AHA's crisis of blood pressure starts (Whelton et al. 2018). */
    private static final double VERY_HIGH_PRESSURE = 180;

    /** The ages of the Cleveland patients. */
    private static final double YOUNGEST_STUDIED = 29;

    private static final double OLDEST_STUDIED = 77;

    private static final String ELSEWHERE_IN_EUROPE = "112";
    private static final Map<String, String> EMERGENCY_NUMBERS = Map.of(
            "US", "911", "CA", "911", "MX", "911", "GB", "999", "AU", "000", "NZ", "111", "IN", "112", "BR", "192",
            "JP", "119");
    private static final String EUROPE =
            " AT BE BG CH CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK TR UA ";

    private HeartWords() {}

    static Advice advice(Answers answers, Prediction prediction, Audience audience) {
        ResourceBundle texts = Texts.beside(HeartPlugin.class, audience.locale());
        double probability = ((ClassPrediction) prediction).probability(HeartQuestions.TARGET.positiveIndex());
        Band band = probability < MODERATE_FROM ? Band.LOW : probability < HIGH_FROM ? Band.MODERATE : Band.HIGH;
        String prefix = "advice." + switch (band) {
            case LOW -> "low";
            case MODERATE -> "moderate";
            case HIGH -> "high";
        };
        // Never 0 or 100: no model of 303 patients can be that sure.
        String ofHundred = Long.toString(Math.clamp(Math.round(100 * probability), 1, 99));
        boolean withoutPictures = answers.number("ca").isEmpty() && answers.choice("thal").isEmpty();
        return new Advice(
                band,
                texts.getString("advice.title").replace("{n}", ofHundred),
                texts.getString(prefix + ".text")
                        + (withoutPictures ? " " + texts.getString("advice.withoutPictures") : ""),
                Texts.numbered(texts, prefix + ".step."));
    }

    static List<Notice> notices(Answers answers, Audience audience) {
        ResourceBundle texts = Texts.beside(HeartPlugin.class, audience.locale());
        List<Notice> notices = new ArrayList<>();
        if (answers.number("trestbps").orElse(0) >= VERY_HIGH_PRESSURE) {
            notices.add(notice(Notice.Level.WARNING, "pressure", texts, emergency(texts, audience)));
        }
        if (answers.choice("cp").filter(pain -> !pain.equals("4")).isPresent()) {
            notices.add(notice(Notice.Level.WARNING, "pain", texts, emergency(texts, audience)));
        }
        double age = answers.number("age").orElse(YOUNGEST_STUDIED);
        if (age < YOUNGEST_STUDIED || age > OLDEST_STUDIED) {
            notices.add(notice(Notice.Level.INFO, "age", texts, List.of()));
        }
        return notices;
    }

    private static Notice notice(Notice.Level level, String name, ResourceBundle texts, List<Notice.Contact> contacts) {
        return new Notice(level, texts.getString("notice." + name + ".title"),
                texts.getString("notice." + name + ".text"), contacts);
    }

    /** The number to call, where the country is known; the text speaks of "the emergency number" anyway. */
    private static List<Notice.Contact> emergency(ResourceBundle texts, Audience audience) {
        String country = audience.country();
        String number = EMERGENCY_NUMBERS.getOrDefault(
                country, country.length() == 2 && EUROPE.contains(" " + country + " ") ? ELSEWHERE_IN_EUROPE : "");
        return number.isEmpty() ? List.of()
                : List.of(new Notice.Contact(texts.getString("notice.emergency"), number, ""));
    }
}

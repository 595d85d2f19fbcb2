package org.hindsight.plugins.clinicwait;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Prediction.NumericPrediction;
import org.hindsight.plugin.Texts;

/** The result in words for the waiting room: a short, medium or long wait, how sure that is, and what to do meanwhile. */
final class WaitAdvice {

    /** About a half of the baseline's visits wait less. */
    static final double MEDIUM_FROM = 10;

    /** About a quarter of the baseline's visits wait so long or longer. */
    static final double LONG_FROM = 30;

    /** A wait that may last less than this leaves no time to go out. */
    private static final long WORTH_A_WALK = 10;

    private static final long WORTH_A_NUMBER = 2;

    private static final double SECONDS_AN_HOUR = 3600;

    private WaitAdvice() {}

    static Advice of(Answers answers, NumericPrediction wait, Audience audience) {
        ResourceBundle texts = Texts.beside(ClinicWaitPlugin.class, audience.locale());
        Band band = band(wait.value());
        String key = "advice." + band.name().toLowerCase(Locale.ROOT);
        long low = Math.round(wait.low());
        long high = Math.round(wait.high());
        String text = texts.getString(key + ".text") + " "
                + texts.getString("advice.interval").formatted(Math.round(100 * wait.level()), low, high);
        long minutes = Math.round(wait.value());
        String title = minutes < WORTH_A_NUMBER
                ? texts.getString("advice.none.title")
                : texts.getString(key + ".title").formatted(minutes);
        return new Advice(band, title, text, steps(texts, key, answers, low));
    }

    static Band band(double minutes) {
        return minutes >= LONG_FROM ? Band.HIGH : minutes >= MEDIUM_FROM ? Band.MODERATE : Band.LOW;
    }

    private static List<String> steps(ResourceBundle texts, String key, Answers answers, long low) {
        List<String> steps = new ArrayList<>();
        OptionalDouble checkIn = answers.number("check_in_hour");
        if (low >= WORTH_A_WALK && checkIn.isPresent()) {
            LocalTime earliest = LocalTime.ofSecondOfDay(Math.round(checkIn.getAsDouble() * SECONDS_AN_HOUR)).plusMinutes(low);
            steps.add(texts.getString("advice.walk").formatted(earliest.getHour(), earliest.getMinute()));
        } else {
            steps.add(texts.getString("advice.stay"));
        }
        steps.add(texts.getString(key + ".step"));
        return steps;
    }
}

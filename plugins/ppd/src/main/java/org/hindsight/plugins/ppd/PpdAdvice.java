package org.hindsight.plugins.ppd;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice.Contact;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Texts;

/**
 * The result in a mother's words. Two things raise the band above the model's: thoughts of self-harm and a PHQ-9 sum that its authors
 * call worth a closer look, because both matter today, whatever the next six weeks bring.
 */
final class PpdAdvice {

    /** Below it the chance is smaller than that of mothers in general, which is about 14 of 100. */
    static final double MODERATE_FROM = 0.10;

    /** From here on the chance is more than twice that of mothers in general. */
    static final double HIGH_FROM = 0.30;

    private PpdAdvice() {}

    static Advice of(Answers answers, ClassPrediction prediction, Audience audience) {
        ResourceBundle texts = Texts.beside(PpdPlugin.class, audience.locale());
        double chance = prediction.probability(PpdQuestions.TARGET.positiveIndex());
        int sum = Phq9.sum(answers);
        Band band = band(chance, sum, Phq9.speaksOfSelfHarm(answers));
        String key = "advice." + band.name().toLowerCase(Locale.ROOT);
        String text = texts.getString(key + ".text");
        if (sum >= Phq9.WORTH_A_TALK) {
            text += " " + texts.getString("advice.sum").formatted(sum, Phq9.MOST);
        }
        return new Advice(band, texts.getString("advice.title").formatted(ofHundred(chance)), text, steps(texts, key, band, audience));
    }

    static Band band(double chance, int sum, boolean selfHarm) {
        if (chance >= HIGH_FROM || sum >= Phq9.SEVERE) {
            return Band.HIGH;
        }
        return chance >= MODERATE_FROM || sum >= Phq9.WORTH_A_TALK || selfHarm ? Band.MODERATE : Band.LOW;
    }

    /** Never 0 and never 100: no answer is that sure. */
    private static long ofHundred(double chance) {
        return Math.clamp(Math.round(100 * chance), 1, 99);
    }

    private static List<String> steps(ResourceBundle texts, String key, Band band, Audience audience) {
        List<String> steps = new ArrayList<>(Texts.numbered(texts, key + ".step."));
        if (band == Band.HIGH) {
            Contact contact = audience.crisisContacts().getFirst();
            String where = contact.phone().isBlank() ? contact.url() : contact.phone();
            steps.add(texts.getString("advice.crisis").formatted(contact.name(), where));
        }
        return steps;
    }
}

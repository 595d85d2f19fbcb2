package org.hindsight.plugins.parkinsons;

import java.util.Locale;
import java.util.ResourceBundle;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.hindsight.plugin.Texts;

/**
 * The result in words for a voice lab. Three in four of the people studied had Parkinson's, so a chance of 75 of 100 says nothing: the
 * bands begin where the voice itself speaks clearly for or against it, that is with a likelihood ratio of 1/3 and of 3.
 */
final class VoiceAdvice {

    /** Odds of 1 where the people studied have 3: the voice speaks against it below. */
    static final double MODERATE_FROM = 0.5;

    /** Odds of 9 where the people studied have 3. */
    static final double HIGH_FROM = 0.9;

    private VoiceAdvice() {}

    static Advice of(ClassPrediction prediction, Audience audience) {
        ResourceBundle texts = Texts.beside(ParkinsonsPlugin.class, audience.locale());
        double chance = prediction.probability(VoiceQuestions.TARGET.positiveIndex());
        Band band = chance < MODERATE_FROM ? Band.LOW : chance < HIGH_FROM ? Band.MODERATE : Band.HIGH;
        String key = "advice." + band.name().toLowerCase(Locale.ROOT);
        // Never 0 or 100: no model of 32 people can be that sure.
        String ofHundred = Long.toString(Math.clamp(Math.round(100 * chance), 1, 99));
        return new Advice(
                band,
                texts.getString("advice.title").replace("{n}", ofHundred),
                texts.getString(key + ".text") + " " + texts.getString("advice.elsewhere"),
                Texts.numbered(texts, key + ".step."));
    }
}

package org.hindsight.ui.run;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the promotion gate said, in words.
 *
 * @param title    the decision
 * @param tone     the colour that goes with it
 * @param meaning  what the decision means in general
 * @param reason   why, as the gate wrote it
 * @param evidence the figures behind it, a sentence each
 */
public record DecisionCard(String title, String tone, String meaning, String reason, List<String> evidence) {

    /** The card of a decision; null where there is none. */
    public static @Nullable DecisionCard of(@Nullable DecisionSummary decision, MetricWords metrics, Words words) {
        if (decision == null) {
            return null;
        }
        boolean waits = decision.result().equals("NEEDS_REVIEW") && "PROMOTED".equals(decision.ruling());
        String key = "decision." + (waits ? "APPROVAL" : decision.result());
        return new DecisionCard(
                words.has(key) ? words.say(key) : decision.result(),
                switch (decision.result()) {
                    case "PROMOTED" -> "good";
                    case "NEEDS_REVIEW" -> "warn";
                    default -> "quiet";
                },
                words.has(key + ".means") ? words.say(key + ".means") : "",
                decision.reason().in(words.locale()),
                evidence(decision, metrics, words));
    }

    private static List<String> evidence(DecisionSummary decision, MetricWords metrics, Words words) {
        Figures figures = words.figures();
        List<String> sentences = new ArrayList<>();
        String metric = decision.metric();
        Double challenger = decision.challenger();
        Double champion = decision.champion();
        if (challenger != null && champion != null) {
            sentences.add(words.say(
                    "decision.figures", metrics.name(metric), metrics.value(metric, challenger), metrics.value(metric, champion)));
        }
        Double low = decision.low();
        Double high = decision.high();
        if (decision.difference() != null) {
            String difference = metrics.difference(metric, decision.difference());
            sentences.add(low == null || high == null
                    ? words.say("decision.difference", difference)
                    : words.say(
                            "decision.difference.interval", difference, metrics.difference(metric, low), metrics.difference(metric, high)));
        }
        if (decision.pValue() != null) {
            sentences.add(words.say("decision.p", figures.decimal(decision.pValue(), 3)));
        }
        sentences.add(words.say("decision.rows." + decision.basis(), decision.n(), decision.groups()));
        if (decision.needed() != null) {
            sentences.add(words.say("decision.needed", decision.needed()));
        }
        sentences.add(words.say("decision.profile." + decision.profile()));
        return sentences;
    }
}

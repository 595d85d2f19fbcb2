package org.hindsight.core.prediction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.evaluation.Peers;
import org.hindsight.core.model.KnownPeers;
import org.hindsight.core.model.Populations;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.jspecify.annotations.Nullable;

/** Turns rows into what their reader sees. */
@Singleton
class Results {

    private final Words words;
    private final StoredJson json;
    private final ReportedOutcomes outcomes;
    private final Populations populations;
    private final KnownPeers peers;

    Results(Words words, StoredJson json, ReportedOutcomes outcomes, Populations populations, KnownPeers peers) {
        this.words = words;
        this.json = json;
        this.outcomes = outcomes;
        this.populations = populations;
        this.peers = peers;
    }

    /** A result just made. */
    PredictionResult fresh(
            String token,
            PredictionRow row,
            LiveAssessment live,
            Answers answers,
            Scored scored,
            Audience audience,
            List<Notice> notices) {
        return result(token, row, answers.values(), scored, words.of(live, answers, scored, audience, notices), null);
    }

    /** A result found again. */
    PredictionResult stored(String token, PredictionRow row, Locale locale, String country) {
        Map<String, Object> answers = json.answers(row.answers());
        Scored scored = scored(row);
        String home = row.country();
        Words.Said said = words.of(row.assessment(), answers, scored, locale, country.isBlank() && home != null ? home : country);
        return result(token, row, answers, scored, said, outcomes.of(List.of(row.number())).get(row.number()));
    }

    private Scored scored(PredictionRow row) {
        String probabilities = row.probabilities();
        return new Scored(
                row.label(),
                row.probability(),
                probabilities == null ? null : json.probabilities(probabilities),
                row.predictedValue(),
                row.unit(),
                row.intervalLow(),
                row.intervalHigh(),
                row.intervalLevel());
    }

    private PredictionResult result(
            String token,
            PredictionRow row,
            Map<String, Object> answers,
            Scored scored,
            Words.Said said,
            @Nullable ReportedOutcome outcome) {
        String unit = said.unit();
        return new PredictionResult(
                token,
                row.assessment(),
                scored.label() != null,
                answers,
                scored.label(),
                scored.probability(),
                scored.probabilities(),
                scored.value(),
                unit == null ? scored.unit() : unit,
                scored.low(),
                scored.high(),
                scored.level(),
                row.modelVersion(),
                row.createdAt(),
                said.horizon(),
                said.notices(),
                said.advice(),
                row.ref(),
                outcome,
                scored.label() == null ? null : populations.of(row.assessment(), row.modelVersion()),
                peers(row, scored));
    }

    private @Nullable Peers peers(PredictionRow row, Scored scored) {
        @Nullable Double probability = scored.probability();
        @Nullable String label = scored.label();
        return label == null || probability == null
                ? null
                : peers.of(row.assessment(), row.modelVersion(), label, probability).orElse(null);
    }
}

package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.prediction.PredictionCounts;
import org.hindsight.core.retraining.NewOutcomes;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Waiting;
import org.hindsight.core.trigger.Schedule;
import org.hindsight.core.trigger.Schedules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** How every model does, at a glance. */
@Singleton
public class Overviews {

    private final Catalogue catalogue;
    private final Schedules schedules;
    private final PredictionCounts predictions;
    private final ConfirmedOutcomes outcomes;
    private final Retraining retraining;
    private final NewOutcomes newOutcomes;
    private final Ledger ledger;
    private final Versions versions;
    private final ServingModels serving;
    private final LedgerCheck ledgerCheck;

    Overviews(
            Catalogue catalogue,
            Schedules schedules,
            PredictionCounts predictions,
            ConfirmedOutcomes outcomes,
            Retraining retraining,
            NewOutcomes newOutcomes,
            Ledger ledger,
            Versions versions,
            ServingModels serving,
            LedgerCheck ledgerCheck) {
        this.catalogue = catalogue;
        this.schedules = schedules;
        this.predictions = predictions;
        this.outcomes = outcomes;
        this.retraining = retraining;
        this.newOutcomes = newOutcomes;
        this.ledger = ledger;
        this.versions = versions;
        this.serving = serving;
        this.ledgerCheck = ledgerCheck;
    }

    /** All models, by title. */
    public List<ModelOverview> all(Locale locale) {
        Map<String, PredictionCounts.Totals> made = predictions.all();
        Map<String, Run> runs = retraining.newestOfEach();
        Map<String, LedgerEntry> entries = ledger.lastOfEach();
        Map<String, Long> confirmed = outcomes.totals();
        return catalogue.all(locale).stream()
                .map(assessment -> overview(assessment, made, confirmed, runs, entries))
                .toList();
    }

    /** One model, or empty when there is none of this id. */
    public Optional<ModelOverview> find(String id, Locale locale) {
        return all(locale).stream().filter(model -> model.id().equals(id)).findFirst();
    }

    private ModelOverview overview(
            Assessment assessment,
            Map<String, PredictionCounts.Totals> made,
            Map<String, Long> confirmed,
            Map<String, Run> runs,
            Map<String, LedgerEntry> entries) {
        String id = assessment.descriptor().id();
        PredictionCounts.@Nullable Totals totals = made.get(id);
        @Nullable LedgerEntry entry = entries.get(id);
        List<Schedule> planned = schedules.ofAny(id);
        return new ModelOverview(
                id,
                assessment.descriptor().title(),
                totals == null ? 0 : totals.present(),
                confirmed.getOrDefault(id, 0L),
                newOutcomes.of(id),
                Schedule.fewestOutcomes(planned),
                entry == null ? null : champion(entry, totals),
                runs.get(id),
                waiting(runs.get(id)),
                Schedule.next(planned).orElse(null),
                serving.refused(id).orElse(null),
                ledgerCheck.isIntact(id));
    }

    /** The ledger is read only where the last run asked something. */
    private @Nullable Waiting waiting(@Nullable Run last) {
        return last == null || Waiting.of(last, List.of()).isEmpty() ? null : Waiting.of(last, ledger.of(last.model())).orElse(null);
    }

    private ModelOverview.@Nullable Champion champion(LedgerEntry entry, PredictionCounts.@Nullable Totals totals) {
        return versions.find(entry.assessment(), entry.version())
                .map(version -> new ModelOverview.Champion(
                        version.version(),
                        primary(version),
                        change(version),
                        totals == null ? 0 : totals.answeredBy(version.version())))
                .orElse(null);
    }

    private static Assessment.@Nullable Figure primary(ModelVersion version) {
        @Nullable DecisionSummary decision = version.decision();
        return decision == null
                ? null
                : Figures.of(version, Metric.valueOf(decision.metric().toUpperCase(Locale.ROOT))).orElse(null);
    }

    private static @Nullable Double change(ModelVersion version) {
        @Nullable DecisionSummary decision = version.decision();
        return decision == null ? null : decision.difference();
    }
}

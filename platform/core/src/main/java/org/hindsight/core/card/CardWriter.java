package org.hindsight.core.card;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.VersionDetail;
import org.hindsight.core.retraining.Run;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.jspecify.annotations.Nullable;

/** Writes one card, section by section. */
final class CardWriter {

    private final CardWords words;
    private final ModelVersion version;
    private final @Nullable Assessment assessment;
    private final @Nullable Run run;
    private final long erased;
    private final List<LedgerEntry> served;

    /**
     * @param assessment null when its plugin is gone
     * @param run        null when this database does not know it
     * @param erased     rows erased since
     * @param served     the entries of the ledger that concern the version
     */
    CardWriter(
            CardWords words, ModelVersion version, @Nullable Assessment assessment, @Nullable Run run, long erased, List<LedgerEntry> served) {
        this.words = words;
        this.version = version;
        this.assessment = assessment;
        this.run = run;
        this.erased = erased;
        this.served = served;
    }

    ModelCard card() {
        String name = assessment == null ? version.assessment() : assessment.descriptor().title();
        return new ModelCard(
                version.assessment(), version.version(), words.language(), words.text("title", name, version.version()), trainedOn(),
                List.of(
                        details(name), intendedUse(), outcomeAndPredictors(), trainingData(), evaluationData(), performance(), subgroups(),
                        calibration(), decision(), limits(), provenance()));
    }

    private ModelCard.Section details(String name) {
        return section(
                "model_details",
                List.of(
                        entry("name", name),
                        entry("version", version.version()),
                        entry("algorithm", described("Algorithm")),
                        entry("settings", described("Settings")),
                        entry("inputs", described("Inputs")),
                        entry("missing_values", described("Missing values")),
                        entry("calibration_method", described("Calibration")),
                        entry("trained_at", words.time(version.trainedAt())),
                        entry("trained_by", version.trainedElsewhere()
                                ? words.text("trained_elsewhere", recorded(Provenance.TRAINED_ELSEWHERE))
                                : words.text("trained_here")),
                        entry("trigger", words.textOr("trigger." + version.trigger(), words.orUnknown(version.trigger()))),
                        entry("retained", words.yesOrNo(version.retained())),
                        entry("licence", words.unknown()),
                        entry("contact", words.text("contact"))));
    }

    private ModelCard.Section intendedUse() {
        List<ModelCard.Entry> entries = new ArrayList<>();
        entries.add(entry("purpose", assessment == null ? null : assessment.descriptor().summary()));
        entries.add(entry("people", assessment == null ? null : assessment.descriptor().audience()));
        entries.add(entry("horizon", assessment == null
                ? null
                : assessment.descriptor().horizon().isBlank() ? words.text("horizon.present") : assessment.descriptor().horizon()));
        entries.add(entry("users", words.text("users")));
        entries.add(entry("not_for", assessment == null ? null : assessment.descriptor().disclaimer() + " " + words.text("not_for")));
        return section("intended_use", entries);
    }

    private ModelCard.Section outcomeAndPredictors() {
        List<ModelCard.Entry> entries = List.of(
                entry("outcome", outcome()),
                entry("follow_up", assessment == null
                        ? null
                        : words.text("follow_up", assessment.followUp().question(), words.days(assessment.followUp().after()))),
                entry("reported_by", assessment == null ? null : words.text("reported_by", assessment.descriptor().asked())),
                entry("blinding", words.text("blinding")));
        return new ModelCard.Section(
                "outcome_and_predictors", words.text("section.outcome_and_predictors"), entries,
                assessment == null
                        ? List.of()
                        : List.of(table("predictors", assessment.schema().features().stream().map(this::predictor).toList())));
    }

    private @Nullable String outcome() {
        if (assessment == null) {
            return null;
        }
        return switch (assessment.target()) {
            case ClassTarget classes -> String.join(", ", assessment.labels().isEmpty() ? classes.labels() : assessment.labels());
            case NumericTarget number ->
                words.text("outcome.number", number.unit(), words.figure(number.min()), words.figure(number.max()));
        };
    }

    /** A label of the target as people read it. */
    private String outcome(String label) {
        int at = assessment != null && assessment.target() instanceof ClassTarget classes ? classes.indexOf(label) : -1;
        return assessment == null || at < 0 || assessment.labels().isEmpty() ? label : assessment.labels().get(at);
    }

    private List<String> predictor(Feature feature) {
        String values = switch (feature) {
            case NumericFeature number ->
                words.text("range", words.figure(number.min()), words.figure(number.max()), number.unit()).strip();
            case ChoiceFeature choice -> String.join("; ", choice.choices().stream().map(ChoiceFeature.Choice::label).toList());
        };
        return List.of(feature.name(), feature.label(), values, words.yesOrNo(feature.required()));
    }

    private ModelCard.Section trainingData() {
        VersionDetail.@Nullable AnonymityFigures anonymity = version.detail().anonymity();
        Run.@Nullable RunCounts counts = run == null ? null : run.counts();
        return section(
                "training_data",
                List.of(
                        entry("trained_on", trainedOn()),
                        entry("baseline", baseline()),
                        entry("simulated_baseline", flag(Provenance.SIMULATED_BASELINE)),
                        entry("rows", words.number(version.trainingSamples())),
                        entry("collected", counts == null
                                ? null
                                : words.text("collected", counts.baseline(), counts.outcomes(), counts.rejected(), counts.suppressed())),
                        entry("period", words.text("period")),
                        entry("k", anonymity == null || anonymity.k() == null ? null : words.text("k", anonymity.k(), anonymity.classes())),
                        entry("homogeneity", anonymity == null
                                ? null
                                : words.text("homogeneity", anonymity.homogeneous(), anonymity.classes())),
                        entry("snapshot", anonymity == null
                                ? null
                                : words.text("snapshot", anonymity.snapshot(), anonymity.kMin(), anonymity.rare())),
                        entry("reproducible", erased == 0 ? words.text("reproducible") : words.text("not_reproducible", erased))));
    }

    private String trainedOn() {
        long outcomes = Provenance.number(version, Provenance.OUTCOME_TRAINING_ROWS);
        boolean simulated = Boolean.parseBoolean(version.provenance().getOrDefault(Provenance.SIMULATED_BASELINE, "false"));
        return words.text(simulated ? "trained_on.simulated" : "trained_on.real", Provenance.number(version, Provenance.BASELINE_TRAINING_ROWS), outcomes);
    }

    private ModelCard.Section evaluationData() {
        String basis = version.provenance().getOrDefault(Provenance.BASIS, "");
        return section(
                "evaluation_data",
                List.of(
                        entry("basis", words.textOr("basis." + basis, words.unknown())),
                        entry("rows", words.number(version.testSamples())),
                        entry("groups", version.decision() == null ? null : words.number(version.decision().groups())),
                        entry("split", words.text("split")),
                        entry("external_validation", words.unknown())));
    }

    private ModelCard.Section performance() {
        List<List<String>> rows = new ArrayList<>();
        version.metrics().forEach((metric, value) -> {
            @Nullable List<Double> interval = version.intervals().get(metric);
            rows.add(List.of(
                    words.textOr("metric." + metric, metric),
                    words.figure(value),
                    interval == null ? words.unknown() : words.interval(interval.get(0), interval.get(1)),
                    words.number(version.testSamples())));
        });
        List<ModelCard.Table> tables = new ArrayList<>();
        if (!rows.isEmpty()) {
            tables.add(table("metrics", rows));
        }
        ModelVersion.@Nullable ConfusionCounts confusion = version.confusion();
        if (confusion != null) {
            tables.add(confusion(confusion));
        }
        @Nullable DecisionSummary decision = version.decision();
        return new ModelCard.Section(
                "performance",
                words.text("section.performance"),
                List.of(
                        entry("primary_metric", decision == null ? null : words.textOr("metric." + decision.metric(), decision.metric())),
                        entry("intervals", words.text("intervals"))),
                tables);
    }

    private ModelCard.Table confusion(ModelVersion.ConfusionCounts confusion) {
        List<String> columns = new ArrayList<>(List.of(words.text("confusion.corner")));
        confusion.labels().forEach(label -> columns.add(words.text("confusion.predicted", outcome(label))));
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < confusion.labels().size(); i++) {
            List<String> row = new ArrayList<>(List.of(outcome(confusion.labels().get(i))));
            confusion.counts().get(i).forEach(count -> row.add(words.number(count)));
            rows.add(row);
        }
        return new ModelCard.Table("confusion_matrix", words.text("table.confusion_matrix"), columns, rows);
    }

    private ModelCard.Section subgroups() {
        List<List<String>> rows = version.detail().subgroups().stream().map(this::subgroup).toList();
        return new ModelCard.Section(
                "subgroups",
                words.text("section.subgroups"),
                List.of(entry("fairness", rows.isEmpty() ? null : words.text("fairness", VersionDetail.FEWEST_ROWS))),
                rows.isEmpty() ? List.of() : List.of(table("subgroups", rows)));
    }

    private List<String> subgroup(VersionDetail.Subgroup group) {
        return List.of(
                label(group.feature()),
                words.band(group.low(), group.high(), choice(group)),
                words.textOr("metric." + group.metric(), group.metric()),
                group.tooFew() ? words.text("too_few") : words.figure(group.value()),
                group.tooFew() ? words.text("too_few") : words.interval(group.from(), group.to()),
                words.number(group.n()));
    }

    private String label(String feature) {
        return assessment == null ? feature : assessment.schema().find(feature).map(Feature::label).orElse(feature);
    }

    private @Nullable String choice(VersionDetail.Subgroup group) {
        if (assessment != null && group.choice() != null && assessment.schema().find(group.feature()).orElse(null) instanceof ChoiceFeature choice) {
            int index = choice.indexOf(group.choice());
            return index < 0 ? group.choice() : choice.choices().get(index).label();
        }
        return group.choice();
    }

    private ModelCard.Section calibration() {
        List<List<String>> rows = new ArrayList<>();
        version.detail().calibration().forEach(one -> {
            rows.add(estimate(words.text("calibration.slope", outcome(one.label())), one.slope(), "1"));
            rows.add(estimate(words.text("calibration.intercept", outcome(one.label())), one.intercept(), "0"));
        });
        VersionDetail.@Nullable IntervalFigures intervals = version.detail().intervals();
        if (intervals != null) {
            rows.add(estimate(words.text("calibration.coverage"), intervals.coverage(), words.figure(intervals.level())));
            rows.add(estimate(words.text("calibration.width"), intervals.width(), words.text("calibration.narrow")));
        }
        return new ModelCard.Section(
                "calibration",
                words.text("section.calibration"),
                List.of(entry("calibration_explained", rows.isEmpty() ? null : words.text("calibration.explained"))),
                rows.isEmpty() ? List.of() : List.of(table("calibration", rows)));
    }

    private List<String> estimate(String name, VersionDetail.Estimate estimate, String ideal) {
        return List.of(name, words.figure(estimate.value()), words.interval(estimate.low(), estimate.high()), ideal);
    }

    private ModelCard.Section decision() {
        @Nullable DecisionSummary decision = version.decision();
        List<ModelCard.Entry> entries = new ArrayList<>();
        entries.add(entry("result", words.textOr("result." + version.status(), version.status())));
        entries.add(entry("reason", decision == null ? null : words.text(decision.reason())));
        entries.add(entry("profile", decision == null ? null : words.textOr("profile." + decision.profile(), decision.profile())));
        entries.add(entry("difference", decision == null || decision.difference() == null
                ? null
                : words.text("difference", words.figure(decision.difference()), words.interval(decision.low(), decision.high()))));
        entries.add(entry("p_value", decision == null ? null : words.figure(decision.pValue())));
        entries.add(entry("served", served.isEmpty() ? words.text("never_served") : words.text("served", served.size())));
        return new ModelCard.Section(
                "decision", words.text("section.decision"), entries,
                served.isEmpty() ? List.of() : List.of(table("ledger", served.stream().map(this::entered).toList())));
    }

    private List<String> entered(LedgerEntry entry) {
        String what = !entry.tookOver()
                ? words.text("ledger.declined", entry.version())
                : entry.version().equals(version.version()) ? words.text("ledger.begins") : words.text("ledger.ends", entry.version());
        return List.of(
                words.time(entry.at()), what,
                words.textOr("action." + entry.action(), entry.action().name()), words.orUnknown(words.text(entry.why())));
    }

    private ModelCard.Section limits() {
        List<ModelCard.Entry> entries = new ArrayList<>();
        entries.add(entry("memorising", words.text("limit.memorising")));
        entries.add(entry("simulated", words.text(
                version.provenance().getOrDefault(Provenance.SIMULATED_BASELINE, "false").equals("true") ? "limit.simulated" : "limit.case_mix")));
        entries.add(entry("one_place", words.text("limit.one_place")));
        entries.add(entry("outcomes", words.text("limit.outcomes")));
        entries.add(entry("drift", words.text("limit.drift")));
        if (version.trainedElsewhere()) {
            entries.add(entry("elsewhere", words.text("limit.elsewhere")));
        }
        return section("limits", entries);
    }

    private ModelCard.Section provenance() {
        List<List<String>> rows = version.provenance().entrySet().stream()
                .map(fact -> List.of(
                        words.textOr("provenance." + fact.getKey().replace(' ', '_'), fact.getKey()),
                        fact.getKey().equals(Provenance.BASELINE) ? baseline() : recordedValue(fact.getValue())))
                .toList();
        return new ModelCard.Section(
                "provenance",
                words.text("section.provenance"),
                List.of(entry("reproduce", words.text("reproduce", version.assessment(), version.version()))),
                rows.isEmpty() ? List.of() : List.of(table("provenance", rows)));
    }

    private ModelCard.Section section(String id, List<ModelCard.Entry> entries) {
        return new ModelCard.Section(id, words.text("section." + id), entries, List.of());
    }

    private ModelCard.Entry entry(String id, @Nullable String text) {
        return new ModelCard.Entry(id, words.text("entry." + id), words.orUnknown(text));
    }

    private ModelCard.Table table(String id, List<List<String>> rows) {
        return new ModelCard.Table(id, words.text("table." + id), List.of(words.text("columns." + id).split("\\|")), rows);
    }

    private @Nullable String described(String what) {
        return version.provenance().get("model: " + what);
    }

    private String recorded(String what) {
        return words.orUnknown(version.provenance().get(what));
    }

    private String recordedValue(String value) {
        return value.equals("true") || value.equals("false") ? words.yesOrNo(Boolean.parseBoolean(value)) : words.orUnknown(value);
    }

    private String baseline() {
        @Nullable String recorded = version.provenance().get(Provenance.BASELINE);
        return recorded == null ? words.unknown() : words.text(Provenance.baseline(recorded));
    }

    private @Nullable String flag(String what) {
        @Nullable String value = version.provenance().get(what);
        return value == null ? null : words.yesOrNo(Boolean.parseBoolean(value));
    }
}

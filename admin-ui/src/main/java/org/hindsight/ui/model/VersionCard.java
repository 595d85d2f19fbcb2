package org.hindsight.ui.model;

import java.time.Clock;
import java.util.List;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.retraining.Run;
import org.hindsight.ui.run.DecisionCard;
import org.hindsight.ui.run.RunLine;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A version of a model.
 *
 * @param version    its name
 * @param href       its page
 * @param trained    when it was trained
 * @param status     what the gate decided, or a person in its place, in words
 * @param tone       the colour that goes with it
 * @param champion   whether it serves
 * @param trigger    what started its training
 * @param training   rows trained on
 * @param test       rows measured on
 * @param run        the page of its run; empty when it was not trained by a run of this installation
 * @param origin     where it comes from then, in words; empty otherwise
 * @param figures    all figures
 * @param key        the four figures that come first
 * @param matrix     the confusion matrix; null for numbers
 * @param decision   what the gate said; null when unknown
 * @param provenance what it takes to train it again
 * @param retained   whether its artefact is still on disk
 */
record VersionCard(
        String version,
        String href,
        When trained,
        String status,
        String tone,
        boolean champion,
        String trigger,
        String training,
        String test,
        String run,
        String origin,
        List<Measured> figures,
        List<Measured> key,
        @Nullable Matrix matrix,
        @Nullable DecisionCard decision,
        List<Fact> provenance,
        boolean retained) {

    private static final List<String> CLASS_FIGURES = List.of(
            "accuracy", "precision", "recall", "f1", "roc_auc", "pr_auc", "balanced_accuracy", "specificity", "brier", "log_loss");
    private static final List<String> NUMBER_FIGURES = List.of("mae", "rmse", "r2", "within_tolerance");

    /**
     * A figure.
     *
     * @param id       the metric
     * @param name     its name
     * @param value    the figure in words; a dash where it is undefined
     * @param raw      the figure for charts; empty where it is undefined
     * @param interval its interval in words; empty when unknown
     * @param low      its lower end for charts; empty when unknown
     * @param high     its upper end for charts; empty when unknown
     * @param meaning  what it means
     */
    record Measured(
            String id, String name, String value, String raw, String interval, String low, String high, String meaning) {}

    /** A fact. */
    record Fact(String name, String value) {}

    static VersionCard of(
            ModelVersion version, @Nullable Assessment assessment, @Nullable String champion, List<LedgerEntry> ledger, Words words, Clock clock) {
        MetricWords metrics = MetricWords.of(assessment, words);
        boolean declined = ledger.stream().anyMatch(entry -> version.version().equals(entry.declined()));
        boolean classes = version.confusion() != null || version.metrics().containsKey("accuracy");
        List<String> names = classes ? CLASS_FIGURES : NUMBER_FIGURES;
        List<Measured> key = names.subList(0, 4).stream().map(id -> measured(id, version, metrics)).toList();
        List<Measured> all = names.stream()
                .filter(id -> version.metrics().containsKey(id))
                .map(id -> measured(id, version, metrics))
                .toList();
        return new VersionCard(
                version.version(),
                "/admin/models/" + version.assessment() + "/versions/" + version.version(),
                new Times(words, clock).moment(version.trainedAt()),
                words.say(declined ? "version.declined" : "run.status." + version.status()),
                declined ? "quiet" : RunLine.tone(Run.Status.valueOf(version.status())),
                version.version().equals(champion),
                RunLine.trigger(version.trigger(), words),
                words.figures().count(version.trainingSamples()),
                words.figures().count(version.testSamples()),
                version.runId() == 0 ? "" : "/admin/runs/" + version.runId(),
                version.runId() == 0 ? words.say(version.trainedElsewhere() ? "version.origin.elsewhere" : "version.origin.disk") : "",
                all,
                key,
                Matrix.of(version.confusion(), assessment, words),
                DecisionCard.of(version.decision(), metrics, words),
                ProvenanceWords.of(version.provenance(), words),
                version.retained());
    }

    private static Measured measured(String id, ModelVersion version, MetricWords metrics) {
        Double value = version.metrics().get(id);
        List<Double> interval = version.intervals().getOrDefault(id, List.of());
        Double low = interval.size() == 2 ? interval.getFirst() : null;
        Double high = interval.size() == 2 ? interval.getLast() : null;
        return new Measured(
                id,
                metrics.name(id),
                value == null ? "\u2013" : metrics.value(id, value),
                value == null ? "" : value.toString(),
                metrics.interval(id, low, high),
                low == null ? "" : low.toString(),
                high == null ? "" : high.toString(),
                value == null ? "" : metrics.meaning(id, value));
    }
}

package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One trained version of a model, never changed after it was written.
 *
 * @param assessment      whose model
 * @param version         its name, such as {@code v20260301_020003}
 * @param runId           the run that made it, 0 where this database does not know it
 * @param status          what the gate decided: PROMOTED, KEPT, INSUFFICIENT_EVIDENCE or NEEDS_REVIEW
 * @param trigger         what started the run
 * @param trainedAt       when the training ended
 * @param trainingSamples rows it was trained on
 * @param testSamples     rows it was measured on
 * @param metrics         figures by metric id, as measured then; what is undefined is absent
 * @param intervals       95 % interval of each figure that has one: low, high
 * @param confusion       the confusion matrix, null for regression
 * @param decision        what the gate said
 * @param provenance      everything needed to train it again: seed, settings, versions, fingerprints; in reading order
 * @param retained        whether its artefact is still on disk
 * @param detail          subgroups, calibration and anonymity
 */
public record ModelVersion(
        String assessment,
        String version,
        long runId,
        String status,
        String trigger,
        Instant trainedAt,
        long trainingSamples,
        long testSamples,
        Map<String, Double> metrics,
        Map<String, List<Double>> intervals,
        @Nullable ConfusionCounts confusion,
        @Nullable DecisionSummary decision,
        Map<String, String> provenance,
        boolean retained,
        VersionDetail detail) {

    /** A version of which no detail is known. */
    public ModelVersion(
            String assessment,
            String version,
            long runId,
            String status,
            String trigger,
            Instant trainedAt,
            long trainingSamples,
            long testSamples,
            Map<String, Double> metrics,
            Map<String, List<Double>> intervals,
            @Nullable ConfusionCounts confusion,
            @Nullable DecisionSummary decision,
            Map<String, String> provenance,
            boolean retained) {
        this(
                assessment, version, runId, status, trigger, trainedAt, trainingSamples, testSamples, metrics, intervals, confusion,
                decision, provenance, retained, VersionDetail.NONE);
    }

    /** Whether it was trained by another installation and imported. */
    public boolean trainedElsewhere() {
        return provenance.containsKey(Provenance.TRAINED_ELSEWHERE);
    }

    /** The same version, decided otherwise. */
    public ModelVersion decided(DecisionSummary other) {
        return new ModelVersion(
                assessment, version, runId, other.result(), trigger, trainedAt, trainingSamples, testSamples, metrics, intervals, confusion,
                other, provenance, retained, detail);
    }

    /** The same version, made by another run; 0 for one that this database does not know. */
    public ModelVersion withRun(long run) {
        return new ModelVersion(
                assessment, version, run, status, trigger, trainedAt, trainingSamples, testSamples, metrics, intervals, confusion,
                decision, provenance, retained, detail);
    }

    /** The same version as it is known to an installation that did not train it. */
    public ModelVersion imported(String name, @Nullable DecisionSummary decided, Map<String, String> newProvenance) {
        return new ModelVersion(
                assessment, name, 0, "KEPT", "manual", trainedAt, trainingSamples, testSamples, metrics, intervals, confusion, decided,
                newProvenance, true, detail);
    }

    /** The same version with other provenance. */
    public ModelVersion withProvenance(Map<String, String> other) {
        return new ModelVersion(
                assessment, version, runId, status, trigger, trainedAt, trainingSamples, testSamples, metrics, intervals, confusion,
                decision, other, retained, detail);
    }

    /**
     * A confusion matrix.
     *
     * @param labels the labels, in the order of rows and columns
     * @param counts rows actual, columns predicted
     */
    @Serdeable
    public record ConfusionCounts(List<String> labels, List<List<Long>> counts) {}
}

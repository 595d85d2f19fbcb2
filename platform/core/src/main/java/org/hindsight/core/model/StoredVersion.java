package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who made a version and from what, as {@code provenance.json} beside its model tells it. With {@code metrics.json} it is all that the
 * database knows of the version.
 */
@Serdeable
public record StoredVersion(
        String assessment,
        String version,
        long runId,
        String status,
        String trigger,
        Instant trainedAt,
        long trainingSamples,
        long testSamples,
        @Nullable DecisionSummary decision,
        Map<String, String> provenance) {

    /** The name of the file beside the model. */
    public static final String FILE = "provenance.json";

    static StoredVersion of(ModelVersion version) {
        return new StoredVersion(
                version.assessment(), version.version(), version.runId(), version.status(), version.trigger(), version.trainedAt(),
                version.trainingSamples(), version.testSamples(), version.decision(), version.provenance());
    }

    ModelVersion with(StoredEvaluation evaluation) {
        return new ModelVersion(
                assessment, version, runId, status, trigger, trainedAt, trainingSamples, testSamples, evaluation.metrics(),
                evaluation.intervals(), evaluation.confusion(), decision, provenance, true,
                evaluation.detail() == null ? VersionDetail.NONE : evaluation.detail());
    }
}

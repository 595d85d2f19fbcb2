package org.hindsight.core.model;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/** The versions of all models. */
@Singleton
public class Versions {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'v'yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final VersionRepository versions;
    private final Ledger ledger;
    private final ObjectMapper json;
    private final Clock clock;

    Versions(VersionRepository versions, Ledger ledger, ObjectMapper json, Clock clock) {
        this.versions = versions;
        this.ledger = ledger;
        this.json = json;
        this.clock = clock;
    }

    /** All versions of a model, newest first. */
    public List<ModelVersion> of(String assessment) {
        return versions.findByAssessmentOrderByIdDesc(assessment).stream().map(this::toVersion).toList();
    }

    /** One version, or empty when there is none of this name. */
    public Optional<ModelVersion> find(String assessment, String version) {
        return versions.findByAssessmentAndVersion(assessment, version).map(this::toVersion);
    }

    /** The version that serves, or empty before the first one. */
    public Optional<ModelVersion> champion(String assessment) {
        return ledger.last(assessment).flatMap(entry -> find(assessment, entry.version()));
    }

    /**
     * A name for a version made now, which no version of the model has: the time, moved on by seconds where that is taken.
     *
     * @param taken whether a name is taken elsewhere, such as by the files of a run that died before it was entered here
     */
    public String freshName(String assessment, Predicate<String> taken) {
        Instant time = clock.instant();
        while (versions.existsByAssessmentAndVersion(assessment, NAME.format(time)) || taken.test(NAME.format(time))) {
            time = time.plusSeconds(1);
        }
        return NAME.format(time);
    }

    /** Writes a new version's record, in the caller's transaction. */
    public void add(ModelVersion version) {
        versions.save(new VersionRow(
                null,
                version.assessment(),
                version.version(),
                version.runId(),
                version.status(),
                version.trigger(),
                version.trainedAt(),
                version.trainingSamples(),
                version.testSamples(),
                write(StoredEvaluation.of(version)),
                version.decision() == null ? null : write(version.decision()),
                write(version.provenance()),
                version.retained(),
                Provenance.count(version, Provenance.LAST_CHANGE),
                Provenance.count(version, Provenance.ERASURES_BEFORE)));
    }

    /**
     * Makes sure, until the caller's transaction ends, that a version's files are there to stay: whoever wants to {@link #release} them waits.
     * Whoever lets a version serve does this first.
     *
     * @throws RefusedArtefactException when they need not be there any more
     */
    public void hold(String assessment, String version) {
        if (!versions.lock(assessment, version).orElse(false)) {
            throw new RefusedArtefactException(assessment, version, Message.of("artefact.released"), null);
        }
    }

    /** Puts down that a version's files need not be there any more. What is recorded of it stays. */
    public void release(ModelVersion version) {
        versions.release(version.assessment(), version.version());
    }

    /** How many outcomes of each version were erased since it was trained; one that lost none is absent. */
    public Map<String, Long> erasedRows(String assessment) {
        return versions.erasedRows(assessment).stream().collect(Collectors.toMap(ErasedCount::version, ErasedCount::erased));
    }

    private ModelVersion toVersion(VersionRow row) {
        StoredEvaluation evaluation = read(row.evaluation(), Argument.of(StoredEvaluation.class));
        @Nullable String decision = row.decision();
        Map<String, String> provenance = read(row.provenance(), Argument.mapOf(String.class, String.class));
        return new ModelVersion(
                row.assessment(),
                row.version(),
                row.runId(),
                row.status(),
                row.triggerKind(),
                row.trainedAt(),
                row.trainingSamples(),
                row.testSamples(),
                evaluation.metrics(),
                evaluation.intervals(),
                evaluation.confusion(),
                decision == null ? null : read(decision, Argument.of(DecisionSummary.class)),
                new LinkedHashMap<>(provenance),
                row.retained(),
                evaluation.detail() == null ? VersionDetail.NONE : evaluation.detail());
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String text, Argument<T> type) {
        try {
            return Objects.requireNonNull(json.readValue(text, type), "stored JSON is not null");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

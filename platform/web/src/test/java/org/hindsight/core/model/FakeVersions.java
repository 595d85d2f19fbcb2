package org.hindsight.core.model;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two versions of {@code mood}, the older one serving; none of {@code wait}. */
@Singleton
@Replaces(Versions.class)
public class FakeVersions extends Versions {

    public static final ModelVersion OLDER = version("v20260301_020003", "PROMOTED", Map.of("roc_auc", 0.81, "accuracy", 0.75));
    public static final ModelVersion NEWER = version("v20260308_020004", "KEPT", Map.of("roc_auc", 0.80));

    FakeVersions(ObjectMapper json, Clock clock) {
        super(null, null, json, clock);
    }

    @Override
    public List<ModelVersion> of(String assessment) {
        return assessment.equals("mood") ? List.of(NEWER, OLDER) : List.of();
    }

    @Override
    public Optional<ModelVersion> find(String assessment, String version) {
        return of(assessment).stream().filter(known -> known.version().equals(version)).findFirst();
    }

    @Override
    public Optional<ModelVersion> champion(String assessment) {
        return of(assessment).stream().filter(OLDER::equals).findFirst();
    }

    @Override
    public Map<String, Long> erasedRows(String assessment) {
        return Map.of(NEWER.version(), 3L);
    }

    private static ModelVersion version(String name, String status, Map<String, Double> metrics) {
        return new ModelVersion(
                "mood",
                name,
                1,
                status,
                "manual",
                Instant.parse("2026-03-01T02:00:03Z"),
                808,
                202,
                metrics,
                Map.of("roc_auc", List.of(0.74, 0.88)),
                new ModelVersion.ConfusionCounts(List.of("No", "Yes"), List.of(List.of(90L, 10L), List.of(20L, 82L))),
                null,
                Map.of("seed", "42"),
                true);
    }
}

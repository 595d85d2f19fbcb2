package org.hindsight.core.comparison;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import java.time.Instant;

/** The rows on which a model's versions were measured last, as the database holds them; {@link HoldoutRows} reads the content. */
@MappedEntity("measured_holdout")
record MeasuredHoldout(
        @Id String assessment,
        String stamp,
        Instant measuredAt,
        @MappedProperty("plugin_sha256") String pluginSha256,
        String baselineFingerprint,
        byte[] content) {}

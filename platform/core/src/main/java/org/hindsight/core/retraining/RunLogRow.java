package org.hindsight.core.retraining;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A line of a run's log as the database holds it. */
@MappedEntity("run_log")
record RunLogRow(@Id @GeneratedValue @Nullable Long id, long runId, Instant loggedAt, String message, @Nullable String messageTold) {}

package org.hindsight.core.trigger;

import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** When a trigger is due next, and for which {@link Plan} that was worked out. */
@MappedEntity("trigger_due")
record DueRow(String assessment, String triggerId, String plan, Instant dueAt) {}

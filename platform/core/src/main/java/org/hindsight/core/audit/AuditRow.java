package org.hindsight.core.audit;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@MappedEntity("audit_entry")
record AuditRow(@Id @GeneratedValue @Nullable Long id, Instant at, String actor, String method, String path, int status) {}

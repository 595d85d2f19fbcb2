package org.hindsight.core.followup;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("quiet_contact")
record QuietContactRow(@Id String contactHash, Instant since) {}

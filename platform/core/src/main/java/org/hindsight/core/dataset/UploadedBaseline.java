package org.hindsight.core.dataset;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A baseline that an admin brought, as the database holds it. */
@MappedEntity("uploaded_baseline")
record UploadedBaseline(@Id String assessment, byte[] content, String fingerprint, String uploadedBy, Instant uploadedAt) {}

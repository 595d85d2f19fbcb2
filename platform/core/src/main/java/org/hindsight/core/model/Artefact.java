package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What lies beside a version's {@code model.bin}.
 *
 * @param assessment whose model
 * @param version    its name
 * @param size       of the file, in bytes
 * @param sha256     of the file, in hex
 * @param keyId      which key signed it
 * @param hmac       HMAC-SHA256 over all of the above, in hex
 */
@Serdeable
public record Artefact(String assessment, String version, long size, String sha256, String keyId, String hmac) {}

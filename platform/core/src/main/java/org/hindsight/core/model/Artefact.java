package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside a version's {@code model.bin}.
 *
 * @param assessment whose model
 * @param version    its name
 * @param size       of the file, in bytes
 * @param sha256     of the file, in hex
 * @param files      the SHA-256 of every other file beside it, by name
 * @param erasures   the newest erasure that the snapshot has followed
 * @param keyId      which key signed it
 * @param hmac       HMAC-SHA256 over all of the above, in hex
 */
@Serdeable
public record Artefact(
        String assessment,
        String version,
        long size,
        String sha256,
        @Nullable Map<String, String> files,
        long erasures,
        String keyId,
        String hmac) {

    /** Puts the files in order. */
    public Artefact {
        files = new TreeMap<>(files == null ? Map.of() : files);
    }

    /** The other files by name. */
    Map<String, String> beside() {
        return files == null ? Map.of() : files;
    }

    /** What the HMAC is made of. */
    String[] signedParts() {
        List<String> parts = new ArrayList<>(List.of(assessment, version, sha256, Long.toString(size), keyId));
        if (!beside().isEmpty()) {
            parts.add(Long.toString(erasures));
            beside().forEach((name, hash) -> parts.addAll(List.of(name, hash)));
        }
        return parts.toArray(String[]::new);
    }

    Artefact signed(String signature) {
        return new Artefact(assessment, version, size, sha256, files, erasures, keyId, signature);
    }

    /** The same with another content of one file; it must be signed anew. */
    Artefact with(String name, String hash, long newErasures) {
        Map<String, String> changed = new TreeMap<>(beside());
        changed.put(name, hash);
        return new Artefact(assessment, version, size, sha256, changed, newErasures, keyId, "");
    }
}

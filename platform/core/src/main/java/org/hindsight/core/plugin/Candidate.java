package org.hindsight.core.plugin;

import java.nio.file.Path;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * A jar in one of the two folders, as it was when it was taken over.
 *
 * @param source   where it lies
 * @param shipped  whether it came with the distribution
 * @param manifest what it says of itself
 * @param sha256   the hash of its bytes; empty where they could not be read
 * @param copy     what it is loaded from; null when it was refused before it could be
 * @param refusal  why it cannot be used; null when nothing speaks against it so far
 */
record Candidate(
        Path source,
        boolean shipped,
        PluginManifest manifest,
        String sha256,
        @Nullable PrivateCopy copy,
        @Nullable Message refusal) {

    static Candidate refused(Path source, boolean shipped, PluginManifest manifest, String sha256, Message reason) {
        return new Candidate(source, shipped, manifest, sha256, null, reason);
    }

    /** The same jar, which turned out to be unusable. */
    Candidate refused(Message reason) {
        return new Candidate(source, shipped, manifest, sha256, copy, reason);
    }

    /** The same jar lying elsewhere. */
    Candidate movedTo(Path file) {
        return new Candidate(file, shipped, manifest, sha256, copy, refusal);
    }

    String id() {
        return manifest.id();
    }

    String jar() {
        return source.getFileName().toString();
    }

    boolean usable() {
        return refusal == null;
    }

    /** Whether it is the same file with the same bytes. */
    boolean isSameAs(Candidate other) {
        return source.equals(other.source) && sha256.equals(other.sha256);
    }

    void discard() {
        if (copy != null) {
            copy.release();
        }
    }

    PluginStatus status(PluginStatus.State state, @Nullable Message reason) {
        return new PluginStatus(id(), manifest.version(), manifest.requires(), state, reason, jar(), sha256);
    }
}

package org.hindsight.core.model;

import jakarta.inject.Singleton;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.secret.Hmac;
import org.hindsight.core.secret.Keys;

/**
 * Names of rows and people in snapshots: keyed hashes, other ones in every version, so that two snapshots cannot be joined, and nobody without
 * the platform's secret finds a row's outcome.
 */
@Singleton
public class SnapshotNames {

    private static final int LENGTH = 24;

    private final Hmac hmac;

    SnapshotNames(Keys keys) {
        this.hmac = keys.hmac("snapshot-names");
    }

    /** The names within one version. */
    public Snapshot.Names of(String assessment, String version) {
        return new Snapshot.Names(
                outcome -> name(assessment, version, "row", outcome), person -> name(assessment, version, "person", person));
    }

    private String name(String assessment, String version, String kind, long number) {
        return hmac.hex(assessment, version, kind, Long.toString(number)).substring(0, LENGTH);
    }
}

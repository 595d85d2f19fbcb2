package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hindsight.core.database.Moment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Versions between their first file and their row. A name is noted in the database before anything of it is on disk, and crossed out in the
 * transaction that enters the version; so files without a row are either of a version that is being written right now, or of one that never
 * will be, whose server died or whose run is done by another node. Those are deleted. Files of which nothing is noted here are none of this
 * class's business: they are from elsewhere, such as a backup, and {@link Rescan} takes them up.
 */
@Singleton
public class Drafts {

    private static final Logger LOG = LoggerFactory.getLogger(Drafts.class);

    /** An import takes seconds. */
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(10);

    /** For so long it is looked again whether a node that was paused has gone on and left something after all. */
    private static final Duration WATCHED = Duration.ofDays(1);

    private static final long IMPORT = 0;

    private final DraftRepository drafts;
    private final Versions versions;
    private final ModelStore store;
    private final Clock clock;

    Drafts(DraftRepository drafts, Versions versions, ModelStore store, Clock clock) {
        this.drafts = drafts;
        this.versions = versions;
        this.store = store;
        this.clock = clock;
    }

    /** A name for the version that an attempt at a run is going to write: no version has it, no files have it, and nobody else gets it. */
    public String open(String assessment, long run, int epoch) {
        while (true) {
            String name = versions.freshName(assessment, taken -> store.exists(assessment, taken) || isOpen(assessment, taken));
            if (drafts.open(assessment, name, run, epoch, Moment.now(clock)) == 1) {
                return name;
            }
        }
    }

    /** Notes an import; false when the same one is under way. */
    public boolean openImport(String assessment, String version) {
        return drafts.open(assessment, version, IMPORT, 0, Moment.now(clock)) == 1;
    }

    /** The version is in the database, or will never be; in the caller's transaction. */
    public void close(String assessment, String version) {
        drafts.close(assessment, version);
    }

    /** Whether a version is being written, or was and is not tidied up yet. */
    public boolean isOpen(String assessment, String version) {
        return drafts.count(assessment, version) > 0;
    }

    /** Deletes what those have left behind who will not finish it. */
    public void tidy() {
        Instant now = Moment.now(clock);
        for (DraftRepository.Draft draft : drafts.abandoned(now.minus(LONGEST_IMPORT))) {
            boolean entered = versions.find(draft.assessment(), draft.version()).isPresent();
            if (!entered && store.delete(draft.assessment(), draft.version())) {
                LOG.info("{}: the files of version {} are deleted; who was writing it never finished.", draft.assessment(), draft.version());
            }
            if (entered || draft.openedAt().isBefore(now.minus(WATCHED))) {
                close(draft.assessment(), draft.version());
            }
        }
    }
}

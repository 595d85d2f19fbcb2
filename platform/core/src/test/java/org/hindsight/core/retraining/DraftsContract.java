package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.model.Drafts;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Rescan;
import org.hindsight.core.model.SampleVersion;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk and not yet, or never, in the database, on every database. */
abstract class DraftsContract extends DatabaseContract {

    @TempDir
    static Path folder;

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-models", folder.toString());
    }

    @Test
    void whatARunIsWritingIsLeftAlone() throws IOException {
        long run = running("written");
        String version = drafts().open("written", run, 1);
        write("written", version);

        drafts().tidy();

        assertThat(store().exists("written", version)).isTrue();
        assertThat(bean(Rescan.class).rescan().drafts()).contains("written " + version);
        assertThat(bean(Rescan.class).rescan().taken()).noneMatch(taken -> taken.startsWith("written"));
        assertThat(drafts().open("written", run, 1)).as("nobody else gets the name").isNotEqualTo(version);
    }

    @Test
    void whatARunOfAnotherAttemptHasLeftIsDeletedAndWatchedForADay() throws IOException {
        long run = running("left");
        String version = drafts().open("left", run, 0);
        write("left", version);
        Files.createDirectories(folder.resolve("left").resolve(".draft-" + version));

        drafts().tidy();
        assertThat(folder.resolve("left")).isEmptyDirectory();

        write("left", version);
        drafts().tidy();
        assertThat(folder.resolve("left")).as("a paused node has gone on").isEmptyDirectory();

        clock.advance(Duration.ofDays(1).plusSeconds(1));
        drafts().tidy();
        assertThat(drafts().isOpen("left", version)).isFalse();
    }

    @Test
    void whatWasEnteredStays() throws IOException {
        String version = drafts().open("entered", running("entered"), 0);
        write("entered", version);
        bean(Versions.class).add(new ModelVersion(
                "entered", version, 1, "KEPT", "manual", Instant.parse("2026-03-01T02:00:00Z"), 3, 1, Map.of(), Map.of(), null, null, Map.of(), true));

        drafts().tidy();

        assertThat(store().exists("entered", version)).isTrue();
        assertThat(drafts().isOpen("entered", version)).as("though its server died before it crossed the name out").isFalse();
    }

    @Test
    void anImportIsUnderWayOnceAndForTenMinutesAtMost() throws IOException {
        assertThat(drafts().openImport("imported", "v1")).isTrue();
        assertThat(drafts().openImport("imported", "v1")).isFalse();
        write("imported", "v1");
        drafts().tidy();
        assertThat(store().exists("imported", "v1")).isTrue();

        clock.advance(Duration.ofMinutes(10).plusSeconds(1));
        drafts().tidy();
        assertThat(store().exists("imported", "v1")).isFalse();

        drafts().close("imported", "v1");
        assertThat(drafts().openImport("imported", "v1")).isTrue();
    }

    @Test
    void filesOfWhichNothingIsNotedAreNotTouched() throws IOException {
        write("foreign", "v20200101_000000");

        drafts().tidy();

        assertThat(store().exists("foreign", "v20200101_000000")).isTrue();
    }

    private void write(String assessment, String version) throws IOException {
        store().write(assessment, version, new SampleVersion(0.5), Map.of(), 0);
    }

    /** The number of a run in its first attempt. */
    private long running(String assessment) {
        RunRow queued = bean(RunRepository.class).save(RunRows.queued(assessment, "manual", "A test.", null, clock.instant()));
        bean(RunRepository.class).claim(queued.number(), "node", clock.instant(), "Starting.", null);
        return queued.number();
    }

    private Drafts drafts() {
        return bean(Drafts.class);
    }

    private ModelStore store() {
        return bean(ModelStore.class);
    }
}

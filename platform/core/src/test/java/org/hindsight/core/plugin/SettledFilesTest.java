package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettledFilesTest {

    private static final Path JAR = Path.of("a.jar");
    private static final Instant START = Instant.parse("2026-03-01T02:00:00Z");

    private final SettledFiles files = new SettledFiles(Duration.ofSeconds(1));

    @Test
    void waitsUntilAFileStoodStillForASecond() {
        assertThat(files.look(Map.of(JAR, stamp(10)), START)).isEmpty();
        assertThat(files.look(Map.of(JAR, stamp(10)), START.plusMillis(999))).isEmpty();
        assertThat(files.look(Map.of(JAR, stamp(10)), START.plusMillis(1000))).containsExactly(JAR);
    }

    @Test
    void startsAnewWhenTheFileGrows() {
        files.look(Map.of(JAR, stamp(10)), START);
        assertThat(files.look(Map.of(JAR, stamp(20)), START.plusSeconds(1))).isEmpty();
        assertThat(files.look(Map.of(JAR, stamp(20)), START.plusMillis(1500))).isEmpty();
        assertThat(files.look(Map.of(JAR, stamp(20)), START.plusSeconds(2))).containsExactly(JAR);
    }

    @Test
    void reportsAChangeAgainUntilItIsActedUpon() {
        files.look(Map.of(JAR, stamp(10)), START);
        assertThat(files.look(Map.of(JAR, stamp(10)), START.plusSeconds(1))).containsExactly(JAR);
        assertThat(files.look(Map.of(JAR, stamp(10)), START.plusSeconds(2))).containsExactly(JAR);

        files.settle(JAR, stamp(10));

        assertThat(files.look(Map.of(JAR, stamp(10)), START.plusSeconds(3))).isEmpty();
    }

    @Test
    void countsADeletionOnlyWhenItLasts() {
        files.settle(JAR, stamp(10));
        assertThat(files.look(Map.of(), START)).isEmpty();
        assertThat(files.look(Map.of(JAR, stamp(30)), START.plusMillis(500))).isEmpty();
        assertThat(files.look(Map.of(JAR, stamp(30)), START.plusMillis(1500))).containsExactly(JAR);
        files.settle(JAR, stamp(30));

        assertThat(files.look(Map.of(), START.plusSeconds(2))).isEmpty();
        assertThat(files.look(Map.of(), START.plusSeconds(3))).containsExactly(JAR);
    }

    @Test
    void forgetsAChangeThatWasUndone() {
        files.settle(JAR, stamp(10));
        files.look(Map.of(), START);
        files.look(Map.of(JAR, stamp(10)), START.plusSeconds(5));

        assertThat(files.look(Map.of(), START.plusSeconds(6))).isEmpty();
    }

    @Test
    void noticesAnotherFileOfTheSameSizeAndTimeInItsPlace() {
        files.settle(JAR, new Stamp(10, START, "inode 1"));
        files.look(Map.of(JAR, new Stamp(10, START, "inode 2")), START);

        assertThat(files.look(Map.of(JAR, new Stamp(10, START, "inode 2")), START.plusSeconds(1))).containsExactly(JAR);
    }

    private static Stamp stamp(long size) {
        return new Stamp(size, START, "inode 1");
    }
}

package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.hindsight.core.plugin.PluginStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginReplacementTest {

    @TempDir
    Path folder;

    private HostFixture host;

    @BeforeEach
    void openHost() {
        host = new HostFixture(folder);
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void loadsADroppedJarOnceItStandsStill() {
        host.plugins.rescan();
        PluginJar.good("probe").into(host.dropped, "probe.jar");

        host.plugins.rescan();
        assertThat(host.plugins.find("probe")).isEmpty();
        host.clock.advance(Duration.ofSeconds(1));
        host.plugins.rescan();

        assertThat(host.plugins.find("probe")).isPresent();
        assertThat(host.news).containsExactly("loaded probe 1.0.0");
    }

    @Test
    void waitsForAJarThatIsStillBeingCopiedWhenTheServerStarts() throws IOException {
        byte[] whole = PluginJar.good("probe").bytes();
        Files.createDirectories(host.dropped);
        Files.write(host.dropped.resolve("probe.jar"), Arrays.copyOf(whole, whole.length / 2));
        host.plugins.rescan();
        assertThat(host.plugins.statuses()).isEmpty();

        Files.write(host.dropped.resolve("probe.jar"), whole);
        host.settle();

        assertThat(host.only(State.ACTIVE).id()).isEqualTo("probe");
    }

    @Test
    void replacesAPluginWithoutAMomentInWhichItIsMissing() {
        drop("1.0.0");
        ActivePlugin former = host.plugins.find("probe").orElseThrow();

        drop("1.1.0");

        assertThat(host.version("probe")).isEqualTo("1.1.0");
        assertThat(former.tryLease()).isEmpty();
        assertThat(host.news).containsExactly("loaded probe 1.0.0", "loaded probe 1.1.0");
    }

    @Test
    void takesDeletingAndCopyingForAReplacement() throws IOException {
        drop("1.0.0");
        Files.delete(host.dropped.resolve("probe.jar"));
        host.plugins.rescan();
        host.clock.advance(Duration.ofMillis(900));
        drop("2.0.0");

        assertThat(host.news).containsExactly("loaded probe 1.0.0", "loaded probe 2.0.0");
    }

    @Test
    void unloadsADeletedPlugin() throws IOException {
        drop("1.0.0");
        Files.delete(host.dropped.resolve("probe.jar"));

        host.settle();

        assertThat(host.plugins.find("probe")).isEmpty();
        assertThat(host.plugins.statuses()).isEmpty();
        assertThat(host.news).containsExactly("loaded probe 1.0.0", "unloaded probe");
    }

    @Test
    void servesOnWhenTheFolderItselfIsGone() throws IOException {
        drop("1.0.0");
        Files.move(host.dropped, folder.resolve("elsewhere"));

        host.settle();

        assertThat(host.plugins.find("probe")).isPresent();
    }

    @Test
    void keepsTheFormerPluginWhenItsReplacementIsBroken() throws IOException {
        drop("1.0.0");
        Files.writeString(host.dropped.resolve("probe.jar"), "no zip");
        host.settle();

        assertThat(host.version("probe")).isEqualTo("1.0.0");
        assertThat(host.only(State.ACTIVE).version()).isEqualTo("1.0.0");
        assertThat(host.only(State.QUARANTINED).reason()).asString()
                .contains("no zip file")
                .contains("Version 1.0.0, which was loaded before, serves until the file is mended or deleted");
        assertThat(host.news).containsExactly("loaded probe 1.0.0");
    }

    @Test
    void keepsTheFormerPluginWhenItsReplacementThrows() {
        drop("1.0.0");
        PluginJar.of("probe", new PluginSource("probe").with("constructor", "throw new IllegalStateException(\"no\");"))
                .version("2.0.0")
                .into(host.dropped, "probe.jar");
        host.settle();

        assertThat(host.version("probe")).isEqualTo("1.0.0");
        assertThat(host.only(State.QUARANTINED).version()).isEqualTo("2.0.0");
    }

    @Test
    void takesTheMendedReplacement() throws IOException {
        drop("1.0.0");
        Files.writeString(host.dropped.resolve("probe.jar"), "no zip");
        host.settle();

        drop("1.2.0");

        assertThat(host.version("probe")).isEqualTo("1.2.0");
        assertThat(host.plugins.statuses()).hasSize(1);
    }

    @Test
    void unloadsTheFormerPluginWhenItsBrokenReplacementIsDeleted() throws IOException {
        drop("1.0.0");
        Files.writeString(host.dropped.resolve("probe.jar"), "no zip");
        host.settle();

        Files.delete(host.dropped.resolve("probe.jar"));
        host.settle();

        assertThat(host.plugins.find("probe")).isEmpty();
        assertThat(host.plugins.statuses()).isEmpty();
    }

    @Test
    void quarantinesTheLaterOfTwoJarsWithOneIdAndTakesItWhenTheFirstIsDeleted() throws IOException {
        drop("1.0.0");
        PluginJar.good("probe").version("2.0.0").into(host.dropped, "a-second.jar");
        host.settle();

        assertThat(host.version("probe")).isEqualTo("1.0.0");
        assertThat(host.only(State.QUARANTINED))
                .extracting(PluginStatus::jar, status -> String.valueOf(status.reason()))
                .containsExactly(
                        "a-second.jar",
                        "Plugin-Id 'probe' is already used by probe.jar, which came first. Delete one of the two "
                                + "files, or give this plugin another id.");

        Files.delete(host.dropped.resolve("probe.jar"));
        host.settle();

        assertThat(host.version("probe")).isEqualTo("2.0.0");
        assertThat(host.news).containsExactly("loaded probe 1.0.0", "loaded probe 2.0.0");
    }

    @Test
    void takesTheOlderFileForTheFirstWhenBothAreThereAtTheStart() throws IOException {
        Path second = PluginJar.good("probe").version("2.0.0").into(host.dropped, "a.jar");
        Path first = PluginJar.good("probe").version("1.0.0").into(host.dropped, "b.jar");
        Files.setLastModifiedTime(first, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        Files.setLastModifiedTime(second, FileTime.from(Instant.parse("2026-02-01T00:00:00Z")));

        host.plugins.rescan();

        assertThat(host.version("probe")).isEqualTo("1.0.0");
        assertThat(host.only(State.QUARANTINED).jar()).isEqualTo("a.jar");
    }

    @Test
    void prefersADroppedJarOverTheShippedOneOfTheSameOrALowerVersion() throws IOException {
        PluginJar.good("probe").version("1.0.0").into(host.shipped, "probe.jar");
        drop("1.0.0");
        ActivePlugin dropped = host.plugins.find("probe").orElseThrow();
        assertThat(host.plugins.statuses()).hasSize(1);

        Files.delete(host.dropped.resolve("probe.jar"));
        host.settle();

        assertThat(host.plugins.find("probe")).isPresent().get().isNotSameAs(dropped);
        assertThat(host.news).containsExactly("loaded probe 1.0.0", "loaded probe 1.0.0");
    }

    @Test
    void quarantinesADroppedJarThatIsOlderThanTheShippedOne() {
        PluginJar.good("probe").version("1.1.0").into(host.shipped, "probe.jar");
        drop("1.0.9");

        assertThat(host.version("probe")).isEqualTo("1.1.0");
        assertThat(host.only(State.QUARANTINED).reason()).asString().contains("1.0.9 is older than 1.1.0", "Raise Plugin-Version");
    }

    @Test
    void fallsBackOnTheShippedPluginWhenTheDroppedOneIsBrokenAtTheStart() throws IOException {
        PluginJar.good("probe").into(host.shipped, "probe.jar");
        Files.createDirectories(host.dropped);
        Files.writeString(host.dropped.resolve("probe.jar"), "no zip");

        host.settle();

        assertThat(host.only(State.ACTIVE).version()).isEqualTo("1.0.0");
        assertThat(host.only(State.QUARANTINED).reason()).asString().contains("no zip file").doesNotContain("loaded before");
    }

    @Test
    void fallsBackOnAnOlderDroppedPluginWhenTheShippedOneIsBroken() {
        PluginJar.of("probe", new PluginSource("probe").with("trainer", "return null;")).version("1.1.0")
                .into(host.shipped, "probe.jar");
        drop("1.0.9");

        assertThat(host.version("probe")).isEqualTo("1.0.9");
        assertThat(host.only(State.QUARANTINED).reason()).asString().contains("trainer()", "returned null");
    }

    @Test
    void keepsTheFormerPluginBeforeAnyOtherJarOfItsId() throws IOException {
        PluginJar.good("probe").into(host.shipped, "probe.jar");
        drop("1.5.0");
        PluginJar.good("probe").version("1.6.0").into(host.dropped, "second.jar");
        Files.writeString(host.dropped.resolve("probe.jar"), "no zip");
        host.settle();

        assertThat(host.version("probe")).isEqualTo("1.5.0");
        assertThat(host.plugins.statuses())
                .extracting(PluginStatus::jar, PluginStatus::state, PluginStatus::version)
                .containsExactly(
                        tuple("probe.jar", State.ACTIVE, "1.5.0"),
                        tuple("probe.jar", State.QUARANTINED, ""),
                        tuple("second.jar", State.QUARANTINED, "1.6.0"));
        assertThat(host.plugins.statuses().getLast().reason()).asString().contains("already used by probe.jar");
    }

    @Test
    void doesNotLoadAnewWhenOnlyTheTimeOfTheFileChanges() throws IOException {
        drop("1.0.0");
        ActivePlugin former = host.plugins.find("probe").orElseThrow();
        Files.setLastModifiedTime(host.dropped.resolve("probe.jar"),
                FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));

        host.settle();

        assertThat(host.plugins.find("probe")).containsSame(former);
    }

    @Test
    void exchangesOnePluginForAnotherInTheSameFile() {
        drop("1.0.0");
        PluginJar.good("another").into(host.dropped, "probe.jar");
        host.settle();

        assertThat(host.plugins.active()).extracting(ActivePlugin::id).containsExactly("another");
        assertThat(host.news).containsExactly("loaded probe 1.0.0", "loaded another 1.0.0", "unloaded probe");
    }

    private void drop(String version) {
        PluginJar.good("probe").version(version).into(host.dropped, "probe.jar");
        host.settle();
    }
}

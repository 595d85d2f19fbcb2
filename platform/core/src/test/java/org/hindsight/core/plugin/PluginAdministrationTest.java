package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hindsight.core.plugin.PluginStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PluginAdministrationTest {

    @TempDir
    Path folder;

    private final DisabledPlugins disabled = DisabledPlugins.inMemory();
    private HostFixture host;

    @BeforeEach
    void openHost() {
        host = new HostFixture(folder, disabled);
        PluginJar.good("probe").into(host.dropped, "some-name.jar");
        PluginJar.good("shipped").into(host.shipped, "shipped.jar");
        host.plugins.rescan();
        host.news.clear();
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void disablesUntilEnabledAgain() {
        assertThat(host.plugins.disable("probe").state()).isEqualTo(State.DISABLED);
        assertThat(host.plugins.find("probe")).isEmpty();

        assertThat(host.plugins.enable("probe").state()).isEqualTo(State.ACTIVE);
        assertThat(host.plugins.find("probe")).isPresent();
        assertThat(host.news).containsExactly("unloaded probe", "loaded probe 1.0.0");
    }

    @Test
    void staysDisabledOverARestartAndAReplacement() {
        host.plugins.disable("probe");
        host.close();

        try (HostFixture next = new HostFixture(folder, disabled)) {
            next.plugins.rescan();
            PluginJar.good("probe").version("2.0.0").into(next.dropped, "some-name.jar");
            next.settle();

            assertThat(next.only(State.DISABLED).version()).isEqualTo("2.0.0");
            assertThat(next.news).containsExactly("loaded shipped 1.0.0");
        }
    }

    @Test
    void followsWhatIsSwitchedOnAnotherNode() {
        try (HostFixture other = new HostFixture(folder.resolve("other-node"), disabled)) {
            PluginJar.good("probe").into(other.dropped, "probe.jar");
            PluginJar.good("shipped").into(other.shipped, "shipped.jar");
            other.plugins.rescan();
            host.plugins.disable("probe");

            other.plugins.rescan();
            assertThat(other.plugins.find("probe")).isEmpty();

            other.plugins.disable("shipped");
            host.plugins.enable("probe");
            other.plugins.rescan();
            host.plugins.rescan();
            assertThat(other.plugins.find("probe")).isPresent();
            assertThat(host.plugins.find("shipped")).isEmpty();
        }
    }

    @Test
    void servesOnWhileItCannotBeReadWhatIsSwitchedOff() {
        AtomicBoolean down = new AtomicBoolean();
        DisabledPlugins away = new DisabledPlugins() {
            @Override
            public Set<String> load() {
                if (down.get()) {
                    throw new IllegalStateException("no database");
                }
                return Set.of("shipped");
            }

            @Override
            public void save(Set<String> ids) {
                throw new UnsupportedOperationException();
            }
        };
        try (HostFixture next = new HostFixture(folder, away)) {
            next.plugins.rescan();
            down.set(true);

            next.settle();

            assertThat(next.plugins.find("probe")).isPresent();
            assertThat(next.plugins.find("shipped")).isEmpty();
        }
    }

    @Test
    void changesNothingWhenTheWishCannotBeSaved() {
        DisabledPlugins full = new DisabledPlugins() {
            @Override
            public Set<String> load() {
                return Set.of();
            }

            @Override
            public void save(Set<String> ids) {
                throw new IllegalStateException("disk full");
            }
        };
        try (HostFixture next = new HostFixture(folder, full)) {
            next.plugins.rescan();

            assertThatThrownBy(() -> next.plugins.disable("probe")).hasMessage("disk full");

            assertThat(next.plugins.find("probe")).isPresent();
        }
    }

    @Test
    void reloadsWithAFreshClassLoader() {
        ActivePlugin former = host.plugins.find("probe").orElseThrow();

        assertThat(host.plugins.reload("probe").state()).isEqualTo(State.ACTIVE);

        assertThat(host.plugins.find("probe")).isPresent().get().isNotSameAs(former);
        assertThat(former.tryLease()).isEmpty();
    }

    @Test
    void reloadTakesAReplacementAtOnceAndKeepsTheFormerOneWhenItIsBroken() throws IOException {
        PluginJar.good("probe").version("1.5.0").into(host.dropped, "some-name.jar");
        assertThat(host.plugins.reload("probe").version()).isEqualTo("1.5.0");

        Files.writeString(host.dropped.resolve("some-name.jar"), "no zip");
        assertThat(host.plugins.reload("probe")).extracting(PluginStatus::state, PluginStatus::version)
                .containsExactly(State.ACTIVE, "1.5.0");
        assertThat(host.only(State.QUARANTINED).reason()).asString().contains("no zip file", "Version 1.5.0");
        host.settle();

        assertThat(host.plugins.find("probe")).isPresent();
    }

    @Test
    void removesTheFileAndThePlugin() throws IOException {
        host.plugins.remove("probe");

        assertThat(host.plugins.find("probe")).isEmpty();
        assertThat(host.dropped).isEmptyDirectory();
        assertThat(host.news).containsExactly("unloaded probe");
    }

    @Test
    void removesAQuarantinedJarByTheNameOfItsFile() throws IOException {
        Files.writeString(host.dropped.resolve("junk.jar"), "no zip");
        host.settle();

        host.plugins.remove("junk");

        assertThat(host.dropped.resolve("junk.jar")).doesNotExist();
        assertThat(host.plugins.find("probe")).isPresent();
    }

    @Test
    void removesTheBrokenReplacementTogetherWithThePluginItReplaced() throws IOException {
        Files.writeString(host.dropped.resolve("some-name.jar"), "no zip");
        host.settle();

        host.plugins.remove("probe");

        assertThat(host.plugins.find("probe")).isEmpty();
        assertThat(host.dropped).isEmptyDirectory();
    }

    @Test
    void refusesToRemoveAShippedPlugin() {
        assertThatThrownBy(() -> host.plugins.remove("shipped"))
                .isInstanceOf(PluginConflictException.class)
                .hasMessageContaining("Disable it instead.");
        assertThat(host.plugins.find("shipped")).isPresent();
    }

    @Test
    void knowsNoOtherIds() {
        assertThatThrownBy(() -> host.plugins.disable("nowhere"))
                .isInstanceOf(UnknownPluginException.class)
                .hasMessageContaining("'nowhere'");
        assertThatThrownBy(() -> host.plugins.remove("../probe")).isInstanceOf(UnknownPluginException.class);
        assertThatThrownBy(() -> host.plugins.reload("")).isInstanceOf(UnknownPluginException.class);
        assertThat(disabled.load()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.jar", "../../etc/cron.d/x.jar", "C:\\temp\\x.jar", "", "..", "x\0.jar"})
    void installsUnderTheNameOfThePluginWhateverTheUploadIsCalled(String fileName) throws IOException {
        PluginStatus status = install(fileName, PluginJar.good("uploaded"));

        assertThat(status).extracting(PluginStatus::id, PluginStatus::state, PluginStatus::jar)
                .containsExactly("uploaded", State.ACTIVE, "uploaded.jar");
        assertThat(host.plugins.find("uploaded")).isPresent();
        assertThat(filesIn(host.dropped)).containsExactlyInAnyOrder("some-name.jar", "uploaded.jar");
        host.settle();
        assertThat(host.news).containsExactly("loaded uploaded 1.0.0");
    }

    @Test
    void replacesTheDroppedJarOfTheSamePluginWhateverItsName() throws IOException {
        install("x.jar", PluginJar.good("probe").version("3.0.0"));

        assertThat(host.version("probe")).isEqualTo("3.0.0");
        assertThat(filesIn(host.dropped)).containsExactly("probe.jar");
        assertThat(host.news).containsExactly("loaded probe 3.0.0");
    }

    @Test
    void changesNothingWhenTheUploadIsRefused() throws IOException {
        PluginStatus noZip = host.plugins.install("a b.jar", new ByteArrayInputStream(new byte[] {1, 2}));
        PluginStatus throwing = install("probe.jar",
                PluginJar.of("probe", new PluginSource("probe").with("descriptor", "return null;")).version("2.0.0"));
        PluginStatus old = install("s.jar", PluginJar.good("shipped").version("0.9.0"));

        assertThat(List.of(noZip, throwing, old)).allMatch(status -> status.state() == State.QUARANTINED);
        assertThat(noZip.jar()).isEqualTo("a_b.jar");
        assertThat(throwing.reason()).asString().contains("returned null");
        assertThat(old.reason()).asString().contains("older than 1.0.0");
        assertThat(host.version("probe")).isEqualTo("1.0.0");
        assertThat(host.plugins.statuses()).hasSize(2);
        assertThat(filesIn(host.dropped)).containsExactly("some-name.jar");
        assertThat(host.copies()).hasSize(2);
    }

    @Test
    void doesNotOverwriteTheFileOfAnotherPlugin() throws IOException {
        PluginJar.good("other").into(host.dropped, "uploaded.jar");
        host.settle();

        assertThatThrownBy(() -> install("x.jar", PluginJar.good("uploaded")))
                .isInstanceOf(PluginConflictException.class)
                .hasMessageContaining("uploaded.jar holds plugin 'other'");
        assertThat(host.plugins.find("other")).isPresent();
    }

    @Test
    void installsADisabledPluginWithoutLettingItServe() throws IOException {
        host.plugins.disable("probe");

        assertThat(install("x.jar", PluginJar.good("probe").version("2.0.0")).state()).isEqualTo(State.DISABLED);

        assertThat(host.plugins.find("probe")).isEmpty();
        assertThat(host.plugins.enable("probe").version()).isEqualTo("2.0.0");
    }

    @Test
    void leavesNoTraceOfAnUploadThatBreaksOff() throws IOException {
        InputStream breaking = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> host.plugins.install("x.jar", breaking)).hasMessage("connection reset");

        assertThat(host.copies()).hasSize(2);
    }

    private PluginStatus install(String fileName, PluginJar jar) throws IOException {
        return host.plugins.install(fileName, new ByteArrayInputStream(jar.bytes()));
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

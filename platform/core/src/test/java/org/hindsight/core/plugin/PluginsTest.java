package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.hindsight.core.model.Sha256;
import org.hindsight.core.plugin.PluginStatus.State;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {

    @TempDir
    Path folder;

    @Test
    void loadsShippedAndDroppedJarsAtStart() {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("probe").into(host.shipped, "probe.jar");
            PluginJar.good("another").into(host.dropped, "some-name.jar");

            host.plugins.rescan();

            assertThat(host.plugins.active()).extracting(ActivePlugin::id).containsExactly("another", "probe");
            assertThat(host.plugins.statuses())
                    .extracting(PluginStatus::id, PluginStatus::state, PluginStatus::jar, PluginStatus::reason)
                    .containsExactly(
                            tuple("another", State.ACTIVE, "some-name.jar", null),
                            tuple("probe", State.ACTIVE, "probe.jar", null));
            assertThat(host.news).containsExactly("loaded another 1.0.0", "loaded probe 1.0.0");
        }
    }

    @Test
    void givesWhatThePluginSaidOfItselfAndWhatTheJarSays() throws IOException {
        try (HostFixture host = new HostFixture(folder)) {
            Path jar = PluginJar.good("probe").version("2.1.0").into(host.dropped, "probe.jar");
            host.plugins.rescan();

            ActivePlugin probe = host.plugins.find("probe").orElseThrow();

            assertThat(probe.descriptor().title()).isEqualTo("Probe");
            assertThat(probe.schema().size()).isEqualTo(2);
            assertThat(probe.target()).isEqualTo(probe.plugin().target());
            assertThat(probe.version()).isEqualTo("2.1.0");
            assertThat(probe.apiVersion()).isEqualTo(">=1.0.0 & <2.0.0");
            assertThat(probe.sha256()).isEqualTo(Sha256.hex(Files.readAllBytes(jar)));
        }
    }

    @Test
    void runsThePluginsOwnCode() throws IOException {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("probe").into(host.dropped, "probe.jar");
            host.plugins.rescan();

            try (Lease lease = host.plugins.lease("probe").orElseThrow()) {
                AssessmentPlugin plugin = lease.plugin().plugin();
                ClassPrediction prediction = (ClassPrediction)
                        plugin.trainer().read(InputStream.nullInputStream()).predict(FeatureVector.of(30, 1));

                assertThat(prediction.probability(1)).isEqualTo(0.3);
                assertThat(plugin.getClass().getClassLoader()).isSameAs(lease.plugin().classLoader());
            }
        }
    }

    @Test
    void opensTheBaselineInTheJar() throws IOException {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("probe").into(host.dropped, "probe.jar");
            PluginJar.good("plain").without("baseline-data/plain.csv").entry("baseline.csv", PluginJar.BASELINE)
                    .into(host.dropped, "plain.jar");
            host.plugins.rescan();

            for (String id : List.of("probe", "plain")) {
                try (InputStream csv = host.plugins.find(id).orElseThrow().openShippedBaseline()) {
                    assertThat(new String(csv.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(PluginJar.BASELINE);
                }
            }
        }
    }

    @Test
    void servesAPluginThatBringsNoBaseline() {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("probe").without("baseline-data/probe.csv").into(host.dropped, "probe.jar");
            host.plugins.rescan();

            ActivePlugin probe = host.plugins.find("probe").orElseThrow();

            assertThat(probe.hasShippedBaseline()).isFalse();
            assertThatThrownBy(probe::openShippedBaseline)
                    .isInstanceOf(NoSuchFileException.class)
                    .hasMessageContaining("baseline-data/probe.csv");
        }
    }

    @Test
    void takesNothingButJarsDirectlyInTheFolder() throws IOException {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("probe").into(host.dropped.resolve("heart/target"), "heart.jar");
            PluginJar.good("probe").into(host.dropped, "._probe.jar");
            Files.createDirectories(host.dropped.resolve("folder.jar"));
            Files.writeString(host.dropped.resolve("pom.xml"), "<project/>");

            host.settle();

            assertThat(host.plugins.statuses()).isEmpty();
        }
    }

    @Test
    void treatsOneFolderForBothAsDropped() throws IOException {
        Path both = folder.resolve("plugins");
        PluginJar.good("probe").into(both, "probe.jar");
        try (Plugins plugins = new Plugins(
                new PluginFolders(both, both, folder.resolve("private")),
                DisabledPlugins.inMemory(),
                new SettableClock(),
                List.of())) {
            plugins.rescan();
            assertThat(plugins.active()).hasSize(1);

            plugins.remove("probe");

            assertThat(plugins.statuses()).isEmpty();
        }
    }

    @Test
    void hidesThePlatformsOwnClassesFromPlugins() {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("probe").into(host.dropped, "probe.jar");
            host.plugins.rescan();
            ClassLoader plugin = host.plugins.find("probe").orElseThrow().classLoader();

            for (String hidden : List.of(
                    "org.hindsight.core.plugin.Plugins", "io.micronaut.context.ApplicationContext",
                    "org.pf4j.PluginManager")) {
                assertThatThrownBy(() -> plugin.loadClass(hidden)).isInstanceOf(ClassNotFoundException.class);
            }
            assertThat(plugin.getResource("META-INF/maven")).isNull();
        }
    }

    @Test
    void prefersThePlatformsApiOverOneInTheJar() throws IOException {
        String entry = AssessmentPlugin.class.getName().replace('.', '/') + ".class";
        try (HostFixture host = new HostFixture(folder);
                InputStream api = AssessmentPlugin.class.getClassLoader().getResourceAsStream(entry)) {
            PluginJar.good("probe").entry(entry, api.readAllBytes()).into(host.dropped, "probe.jar");

            host.plugins.rescan();

            assertThat(host.plugins.find("probe")).isPresent();
        }
    }

    @Test
    void leavesNothingBehindWhenClosed() {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("probe").into(host.dropped, "probe.jar");
            host.plugins.rescan();
            assertThat(host.copies()).hasSize(1);

            host.plugins.close();

            assertThat(host.plugins.active()).isEmpty();
            assertThat(host.copies()).isEmpty();
        }
    }

    @Test
    void clearsThePrivateFolderOfWhatADeadProcessLeft() {
        try (HostFixture host = new HostFixture(folder)) {
            PluginJar.good("old").into(host.privateCopies, "jar-7.jar");

            host.plugins.rescan();

            assertThat(host.copies()).isEmpty();
            assertThat(host.plugins.statuses()).isEmpty();
        }
    }
}

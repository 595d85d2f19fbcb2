package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.hindsight.plugin.FeatureVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassLoaderLeakTest {

    private static final String TRACE = "org.hindsight.core.plugin.probe.loaders";
    private static final int CYCLES = 100;
    private static final int MOST_COLLECTIONS = 50;

    @TempDir
    Path folder;

    @Test
    void leavesNoClassLoaderBehindAfterAHundredCycles() throws IOException {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        List<ActivePlugin> remembered = new ArrayList<>();
        try (HostFixture host = new HostFixture(folder)) {
            host.plugins.rescan();
            for (int i = 0; i < CYCLES; i++) {
                PluginJar.good("probe").version("1.0." + i).entry("texts.properties", "a=b").into(host.dropped,
                        "probe.jar");
                host.settle();
                loaders.add(use(host.plugins));
                remembered.add(host.plugins.find("probe").orElseThrow());
                if (i % 2 == 0) {
                    Files.delete(host.dropped.resolve("probe.jar"));
                    host.settle();
                }
            }
            Files.deleteIfExists(host.dropped.resolve("probe.jar"));
            host.settle();

            assertThat(stillThere(loaders)).isZero();
            // Those who keep the plugin's description do not keep its classes.
            assertThat(remembered).hasSize(CYCLES).allMatch(plugin -> plugin.schema().size() == 2);
        }
    }

    @Test
    void leavesNoClassLoaderOfAQuarantinedPluginBehind() {
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        System.getProperties().put(TRACE, loaders);
        PluginSource leavesTraceAndThrows = new PluginSource("probe").with("descriptor",
                "((List<Object>) System.getProperties().get(\"" + TRACE + "\"))"
                        + ".add(new java.lang.ref.WeakReference<>(getClass().getClassLoader()));"
                        + "throw new IllegalStateException(\"broken\");");
        try (HostFixture host = new HostFixture(folder)) {
            host.plugins.rescan();
            for (int i = 0; i < 10; i++) {
                PluginJar.of("probe", leavesTraceAndThrows).version("1.0." + i).into(host.dropped, "probe.jar");
                host.settle();
            }

            assertThat(host.only(PluginStatus.State.QUARANTINED).version()).isEqualTo("1.0.9");
            assertThat(loaders).hasSize(10);
            assertThat(stillThere(loaders)).isZero();
        } finally {
            System.getProperties().remove(TRACE);
        }
    }

    private static WeakReference<ClassLoader> use(Plugins plugins) throws IOException {
        try (Lease lease = plugins.lease("probe").orElseThrow()) {
            ActivePlugin probe = lease.plugin();
            probe.plugin().trainer().read(InputStream.nullInputStream()).predict(FeatureVector.of(1, 1));
            ResourceBundle.getBundle("texts", java.util.Locale.ENGLISH, probe.classLoader());
            try (InputStream csv = probe.openShippedBaseline()) {
                csv.readAllBytes();
            }
            return new WeakReference<>(probe.classLoader());
        }
    }

    private static long stillThere(List<WeakReference<ClassLoader>> loaders) {
        long left = loaders.size();
        for (int i = 0; i < MOST_COLLECTIONS && left > 0; i++) {
            System.gc();
            left = loaders.stream().filter(loader -> !loader.refersTo(null)).count();
        }
        return left;
    }
}

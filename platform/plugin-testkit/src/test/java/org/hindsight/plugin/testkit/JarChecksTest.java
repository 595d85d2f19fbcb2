package org.hindsight.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hindsight.plugin.testkit.CheckResult.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JarChecksTest {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String SERVICES = "META-INF/services/org.hindsight.plugin.AssessmentPlugin";
    private static final String GOOD_MANIFEST =
            "Manifest-Version: 1.0\nPlugin-Id: rain\nPlugin-Version: 1.2.0\nPlugin-Requires: >=1.0.0 & <2.0.0\n\n";

    @TempDir
    Path folder;

    private final Map<String, String> entries = new LinkedHashMap<>(Map.of(
            MANIFEST, GOOD_MANIFEST,
            SERVICES, "# one\n" + RainPlugin.class.getName() + "\n",
            // a test class beside the testkit, as if it were the plugin's own
            "com/example/Umbrella.class", "class",
            "baseline-data/rain.csv", "humidity"));

    @Test
    void passesAJarOfItsOwnClasses() throws IOException {
        assertThat(result("jarHoldsItsOwnClassesAlone").state()).isEqualTo(State.PASSED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org/hindsight/plugin/AssessmentPlugin.class",
                "weka/core/Utils.class",
                "org/pf4j/Plugin.class",
                "io/micronaut/context/ApplicationContext.class",
                "META-INF/versions/25/org/hindsight/weka/WekaTrainer.class"
            })
    void refusesClassesOfThePlatform(String entry) throws IOException {
        entries.put(entry, "class");
        CheckResult result = result("jarHoldsItsOwnClassesAlone");
        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(result.message()).contains(entry).contains("provided");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.txt", "a/../../evil.txt", "/etc/passwd", "C:/evil.txt", "a\\..\\evil.txt"})
    void refusesEntriesThatPointOutside(String entry) throws IOException {
        entries.put(entry, "x");
        assertThat(result("jarHoldsItsOwnClassesAlone").message()).contains(entry).contains("outside");
    }

    @Test
    void refusesJarsInTheJar() throws IOException {
        entries.put("lib/other.jar", "x");
        assertThat(result("jarHoldsItsOwnClassesAlone").message()).contains("lib/other.jar");
    }

    @Test
    void passesAManifestThatIntroducesThePlugin() throws IOException {
        entries.put(RainPlugin.class.getName().replace('.', '/') + ".class", "class");
        CheckResult result = result("jarIntroducesThePlugin");
        assertThat(result.state()).as(result.message()).isEqualTo(State.PASSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Plugin-Id: rain, Plugin-Id: snow, snow",
        "Plugin-Version: 1.2.0, Plugin-Version: new, new",
        "Plugin-Requires: >=1.0.0 & <2.0.0, Plugin-Requires: newest, newest",
        "Plugin-Version: 1.2.0, Plugin-Version: 1.2.0\u0001Class-Path: other.jar, Class-Path",
        "Plugin-Id: rain, X: y, Plugin-Id"
    })
    void refusesAManifestThatDoesNot(String good, String bad, String named) throws IOException {
        entries.put(RainPlugin.class.getName().replace('.', '/') + ".class", "class");
        entries.put(MANIFEST, GOOD_MANIFEST.replace(good, bad.replace('\u0001', '\n')));
        CheckResult result = result("jarIntroducesThePlugin");
        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(result.message()).contains(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.example.Other", "com.example.One\ncom.example.Two"})
    void refusesAServiceFileThatNamesAnything(String content) throws IOException {
        entries.put(RainPlugin.class.getName().replace('.', '/') + ".class", "class");
        entries.put(SERVICES, content);
        assertThat(result("jarIntroducesThePlugin").message()).contains(SERVICES);
    }

    @Test
    void refusesAFileThatIsNoJar() throws IOException {
        Path jar = Files.writeString(folder.resolve("broken.jar"), "no zip");
        List<CheckResult> results = PluginChecks.of(new RainPlugin(), RainPlugin::csv, Optional.of(jar)).run().stream()
                .filter(result -> result.name().startsWith("jar"))
                .toList();
        assertThat(results).hasSize(2).extracting(CheckResult::state).containsOnly(State.FAILED);
    }

    private CheckResult result(String check) throws IOException {
        Path jar = folder.resolve("rain.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return PluginChecks.of(new RainPlugin(), RainPlugin::csv, Optional.of(jar)).named(check).result();
    }
}

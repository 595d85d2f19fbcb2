package org.hindsight.core.plugin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hindsight.plugin.AssessmentPlugin;

/** Packs plugin jars, good ones and broken ones. */
public final class PluginJar {

    static final String SERVICES = "META-INF/services/" + AssessmentPlugin.class.getName();
    static final String BASELINE = "x,smoker,outcome\n10,0,0\n20,1,0\n80,1,1\n90,0,1\n";

    private static final LocalDateTime BUILT = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new TreeMap<>();
    private boolean manifest = true;

    private PluginJar(String id, PluginSource source) {
        attributes.put("Manifest-Version", "1.0");
        attributes.put("Plugin-Id", id);
        attributes.put("Plugin-Version", "1.0.0");
        attributes.put("Plugin-Requires", ">=1.0.0 & <2.0.0");
        entries.putAll(source.compile());
        entry(SERVICES, "probe.ProbePlugin\n");
        entry("baseline-data/" + id + ".csv", BASELINE);
    }

    /** A jar that works. */
    public static PluginJar good(String id) {
        return new PluginJar(id, new PluginSource(id));
    }

    /** A jar of this source, otherwise good. */
    public static PluginJar of(String id, PluginSource source) {
        return new PluginJar(id, source);
    }

    /** The same jar, saying another version of itself. */
    public PluginJar version(String version) {
        return attribute("Plugin-Version", version);
    }

    public PluginJar attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public PluginJar withoutAttribute(String name) {
        attributes.remove(name);
        return this;
    }

    public PluginJar withoutManifest() {
        manifest = false;
        return this;
    }

    /** The same jar with a file more, or another one. */
    public PluginJar entry(String name, String content) {
        entries.put(name, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public PluginJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    public PluginJar without(String name) {
        entries.remove(name);
        return this;
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            if (manifest) {
                StringBuilder text = new StringBuilder();
                attributes.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
                write(zip, "META-INF/MANIFEST.MF", text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            }
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                write(zip, entry.getKey(), entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Writes the jar to a folder, which is made when it is missing. */
    public Path into(Path folder, String fileName) {
        try {
            Files.createDirectories(folder);
            return Files.write(folder.resolve(fileName), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // Else the bytes would depend on the time of day.
        entry.setTimeLocal(BUILT);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}

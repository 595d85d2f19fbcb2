package org.hindsight.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hindsight.plugin.AssessmentPlugin;

/** The plugin's jar as a file. */
final class JarChecks {

    /** What the platform gives to plugins at run time, and what plugins never see. */
    private static final List<String> PLATFORM = List.of(
            "org/hindsight/plugin/",
            "org/hindsight/csv/",
            "org/hindsight/weka/",
            "org/hindsight/core/",
            "org/hindsight/web/",
            "org/hindsight/admin/",
            "org/hindsight/app/",
            "org/jspecify/",
            "org/pf4j/",
            "org/slf4j/",
            "io/micronaut/",
            "weka/",
            "no/uib/cipr/matrix/");

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+([-+][0-9A-Za-z.+-]+)?");
    private static final Pattern RANGE = Pattern.compile("[0-9xX*.<>=!~^&| ()-]+");

    private final AssessmentPlugin plugin;
    private final Optional<Path> jar;

    JarChecks(AssessmentPlugin plugin, Optional<Path> jar) {
        this.plugin = plugin;
        this.jar = jar;
    }

    List<Check> all() {
        Optional<String> skipped = jar.isPresent()
                ? Optional.empty()
                : Optional.of("No jar was given: set the system property " + PluginChecks.JAR_PROPERTY + ", or override jar().");
        return List.of(
                new Check("jarHoldsItsOwnClassesAlone", skipped, () -> inJar(this::holdsItsOwnClassesAlone)),
                new Check("jarIntroducesThePlugin", skipped, () -> inJar(this::introducesThePlugin)));
    }

    private interface Look {
        void into(ZipFile zip, Problems problems) throws IOException;
    }

    private void inJar(Look look) throws IOException {
        Problems problems = new Problems();
        try (ZipFile zip = new ZipFile(jar.orElseThrow().toFile())) {
            look.into(zip, problems);
        }
        problems.throwIfAny();
    }

    private void holdsItsOwnClassesAlone(ZipFile zip, Problems problems) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            problems.addUnless(!pointsOutside(name), "The entry '" + name + "' points outside the jar.");
            String withoutRelease = name.replaceFirst("^META-INF/versions/\\d+/", "");
            PLATFORM.stream()
                    .filter(folder -> withoutRelease.startsWith(folder) && withoutRelease.endsWith(".class"))
                    .forEach(folder -> problems.add(
                            "The class '" + name + "' belongs to the platform: give its dependency the scope 'provided'."));
            problems.addUnless(
                    !name.endsWith(".jar"), "The jar '" + name + "' inside the jar is never read: unpack its classes instead.");
        }
    }

    private static boolean pointsOutside(String name) {
        return name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf('\0') >= 0
                || name.matches("[A-Za-z]:.*")
                || List.of(name.split("/", -1)).contains("..");
    }

    private void introducesThePlugin(ZipFile zip, Problems problems) throws IOException {
        Optional<byte[]> bytes = read(zip, JarFile.MANIFEST_NAME);
        if (bytes.isEmpty()) {
            problems.add("The jar has no manifest.");
            return;
        }
        Attributes manifest = new Manifest(new java.io.ByteArrayInputStream(bytes.get())).getMainAttributes();
        String id = attribute(manifest, "Plugin-Id");
        problems.addUnless(ID.matcher(id).matches(), "The manifest's Plugin-Id '" + id + "' is no id such as 'clinic-wait'.");
        problems.addUnless(
                id.equals(plugin.descriptor().id()),
                "The manifest's Plugin-Id is '" + id + "', the descriptor's id is '" + plugin.descriptor().id() + "'.");
        String version = attribute(manifest, "Plugin-Version");
        problems.addUnless(
                VERSION.matcher(version).matches(), "The manifest's Plugin-Version '" + version + "' is no version such as 1.0.0.");
        String requires = attribute(manifest, "Plugin-Requires");
        problems.addUnless(
                RANGE.matcher(requires).matches(),
                "The manifest's Plugin-Requires '" + requires + "' is no range such as '>=1.0.0 & <2.0.0'.");
        for (String unwanted : List.of("Class-Path", "Plugin-Dependencies")) {
            problems.addUnless(
                    attribute(manifest, unwanted).isEmpty(), "The manifest has " + unwanted + ": a plugin stands for itself.");
        }
        checkService(zip, problems);
    }

    private void checkService(ZipFile zip, Problems problems) throws IOException {
        String file = "META-INF/services/" + AssessmentPlugin.class.getName();
        List<String> named = read(zip, file)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .map(line -> line.replaceFirst("#.*", "").strip())
                        .filter(line -> !line.isEmpty())
                        .toList())
                .orElse(List.of());
        String expected = plugin.getClass().getName();
        problems.addUnless(
                named.equals(List.of(expected)), file + " names " + named + ": it must name " + expected + " alone.");
        problems.addUnless(
                zip.getEntry(expected.replace('.', '/') + ".class") != null, "The jar has no class " + expected + ".");
    }

    private static Optional<byte[]> read(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readAllBytes());
        }
    }

    private static String attribute(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }
}

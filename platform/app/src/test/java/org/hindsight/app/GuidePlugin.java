package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The worked example of {@code docs/plugin-guide.md}: its files are the guide's own blocks, and its jar is built as the guide's last section says. */
final class GuidePlugin {

    /** A path in bold, then the block that is the file. */
    private static final Pattern FILE = Pattern.compile("(?m)^\\*\\*`([^`]+)`\\*\\*\\n\\n```\\w+\\n(.*?)^```$", Pattern.DOTALL);

    private static final String CSV = "src/main/resources/baseline-data/exam-result.csv";
    private static final List<String> SEEN_BY_PLUGINS =
            List.of("org.hindsight.plugin.AssessmentPlugin", "org.hindsight.csv.TableLoader", "org.hindsight.weka.WekaTrainer");

    private final Map<String, String> files;

    private GuidePlugin(Map<String, String> files) {
        this.files = new LinkedHashMap<>(files);
    }

    /** The example as the guide tells it. */
    static GuidePlugin asTold() {
        try {
            String guide = Files.readString(Path.of(System.getProperty("hindsight.root"), "docs/plugin-guide.md"));
            Map<String, String> files = new LinkedHashMap<>();
            for (Matcher block = FILE.matcher(guide); block.find(); ) {
                files.put(block.group(1), block.group(2));
            }
            assertThat(files).as("blocks of the guide").hasSize(7);
            return new GuidePlugin(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example with another text in one of its files. */
    GuidePlugin with(String file, String told, String instead) {
        GuidePlugin changed = new GuidePlugin(files);
        String path = files.keySet().stream().filter(name -> name.endsWith(file)).findFirst().orElseThrow();
        assertThat(files.get(path)).contains(told);
        changed.files.put(path, files.get(path).replace(told, instead));
        return changed;
    }

    /** The example with a file more. */
    GuidePlugin and(String file, String content) {
        GuidePlugin changed = new GuidePlugin(files);
        changed.files.put(file, content);
        return changed;
    }

    /** Builds the jar in a folder, from which nothing but the jar is of interest. */
    Path jar(Path folder) {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            simulate(folder);
            Path jar = folder.resolve("exam-result.jar");
            javac(folder.resolve("src/main/java"), folder.resolve("classes"), classPath());
            run("jar", "--create", "--file", jar.toString(), "--manifest", folder.resolve("manifest.txt").toString(),
                    "-C", folder.resolve("classes").toString(), ".", "-C", folder.resolve("src/main/resources").toString(), ".");
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the example's own test against what the testkit brings. */
    void compileTest(Path folder) {
        jar(folder);
        javac(folder.resolve("src/test/java"), folder.resolve("test-classes"),
                folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path"));
    }

    private static void simulate(Path folder) throws IOException {
        Path csv = folder.resolve(CSV);
        Files.createDirectories(csv.getParent());
        Process java = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "Simulate.java")
                .directory(folder.toFile())
                .redirectOutput(csv.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(java.waitFor()).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void javac(Path sources, Path classes, String classPath) {
        List<String> arguments = new ArrayList<>(
                List.of("--release", "25", "-proc:none", "-Xlint:all,-processing,-classfile", "-Werror", "-cp", classPath, "-d", classes.toString()));
        try (Stream<Path> inside = Files.walk(sources)) {
            inside.filter(path -> path.toString().endsWith(".java")).forEach(path -> arguments.add(path.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run("javac", arguments.toArray(String[]::new));
    }

    private static void run(String tool, String... arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        int code = ToolProvider.findFirst(tool).orElseThrow().run(out, out, arguments);
        assertThat(code).as(tool + " says: " + said).isZero();
    }

    /** Nothing but what a plugin sees at run time. */
    private static String classPath() {
        List<String> paths = new ArrayList<>();
        for (String name : SEEN_BY_PLUGINS) {
            try {
                paths.add(Path.of(Class.forName(name).getProtectionDomain().getCodeSource().getLocation().toURI()).toString());
            } catch (ReflectiveOperationException | java.net.URISyntaxException e) {
                throw new AssertionError(e);
            }
        }
        return String.join(File.pathSeparator, paths);
    }
}

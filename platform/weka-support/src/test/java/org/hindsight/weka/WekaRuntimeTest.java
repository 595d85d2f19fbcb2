package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.hindsight.plugin.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WekaRuntimeTest {

    /** Trains with all that needs Weka's linear algebra; run in a JVM of its own. */
    static final class Training {
        public static void main(String[] arguments) {
            Dataset data = Worlds.waits(50, 1);
            WekaTrainer.of(data.schema(), data.target(), Learner.linear()).train(data, new Context(1, 1));
            System.out.println("trained with " + System.getProperty("WEKA_HOME"));
        }
    }

    @Test
    void needsNoPropertiesAndLeavesTheHomeFolderAlone(@TempDir Path home, @TempDir Path temporary) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + temporary,
                Training.class.getName());
        builder.environment().remove("WEKA_HOME");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        Path output = temporary.resolve("output.txt");
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).startsWith("trained with " + temporary.resolve("hindsight-weka-"));
        assertThat(process.exitValue()).isZero();
        assertThat(home).isEmptyDirectory();
    }
}

package org.hindsight.core.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.hindsight.core.database.ConnectionUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A process that is killed in the middle of its work has lost nothing that it had acknowledged, on the embedded database too. */
class DurabilityTest {

    @TempDir
    private Path data;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void losesNoAcknowledgedPredictionWhenItIsKilled() throws Exception {
        String url = ConnectionUrl.embeddedIn(data);
        List<String> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < 2; kill++) {
            acknowledged.addAll(tokensUntilKilled(url, 700));
        }
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(1_400).doesNotHaveDuplicates();
        assertThat(lost(url, acknowledged)).isEmpty();
    }

    private static List<String> tokensUntilKilled(String url, int enough) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RelentlessWriter.class.getName(),
                        url)
                .redirectErrorStream(true)
                .start();
        List<String> tokens = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (BufferedReader output = new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                // The last line may be cut off by the kill.
                if (line.matches("token [A-Za-z0-9_-]{43}")) {
                    tokens.add(line.substring("token ".length()));
                }
                if (tokens.size() == enough) {
                    // SIGKILL by its handle, which leaves the output open: what the process told until then is read to the end.
                    writer.toHandle().destroyForcibly();
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        assertThat(tokens).as(() -> String.join("\n", said)).hasSizeGreaterThanOrEqualTo(enough);
        return tokens;
    }

    private static List<String> lost(String url, List<String> tokens) {
        try (ApplicationContext context = RelentlessWriter.context(url)) {
            Predictions predictions = context.getBean(SamplePredictions.class).predictions();
            assertThat(context.getBean(PredictionCounts.class).of(RelentlessWriter.ASSESSMENT).present())
                    .isGreaterThanOrEqualTo(tokens.size());
            return tokens.stream().filter(token -> predictions.find(token, Locale.ENGLISH, "").isEmpty()).toList();
        }
    }
}

package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was written must answer as what was measured did, before it may serve. */
class CanaryTest {

    @TempDir
    Path home;

    @Test
    void aVersionThatAnswersOtherwiseOnceItIsReadFromDiskIsNeverMade() throws IOException {
        RulePlugin.drop(home);
        try (TestDatabase database = TestDatabase.h2(); CrankedPlatform platform = new CrankedPlatform(database, home)) {
            String first = platform.answering();
            Run run;
            System.setProperty("rule.reads-wrong", "true");
            try {
                run = platform.retrain();
            } finally {
                System.clearProperty("rule.reads-wrong");
            }

            assertThat(run.status()).isEqualTo(Run.Status.FAILED);
            assertThat(run.message().toString()).contains("answers differently");
            assertThat(platform.answering()).isEqualTo(first);
            assertThat(platform.bean(Versions.class).of(CrankedPlatform.PROBE)).extracting(ModelVersion::version).containsExactly(first);
            try (Stream<Path> folders = Files.list(home.resolve("models").resolve(CrankedPlatform.PROBE))) {
                assertThat(folders.map(folder -> folder.getFileName().toString())).containsExactly(first);
            }
        }
    }
}

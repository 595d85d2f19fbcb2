package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who has the distribution alone finds in it. */
class DistributionIT {

    private static final Path FOLDER = Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight");

    @ParameterizedTest
    @ValueSource(strings = {
        "LICENSE", "CHANGELOG.md", "bin/hindsight", "docs/admin-guide.md", "docs/api.md", "docs/operations.md", "docs/plugin-guide.md",
        "docs/decisions/0006-exported-versions.md", "plugin-template/pom.xml", "plugin-template/README.md",
        "plugin-template/src/main/java/com/example/starter/StarterPlugin.java", "plugins/heart.jar"
    })
    void brings(String file) {
        assertThat(FOLDER.resolve(file)).isNotEmptyFile();
    }

    @Test
    void bringsNothingThatWasBuiltInTheTemplate() {
        assertThat(FOLDER.resolve("plugin-template/target")).doesNotExist();
    }
}

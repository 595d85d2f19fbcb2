package org.hindsight.app.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoHomeTest {

    @TempDir
    Path home;

    @Test
    void leavesDataOfPeopleAlone() throws IOException {
        Path database = Files.createDirectories(home.resolve("data")).resolve("hindsight.mv.db");
        Files.writeString(database, "people");

        assertThatThrownBy(() -> DemoHome.in(home)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(home.toString())
                .hasMessageContaining("Name an empty folder");
        assertThat(database).hasContent("people");
    }

    @Test
    void startsAfreshWhereADemoWasBefore() throws IOException {
        Path model = Files.createDirectories(DemoHome.in(home).resolve("models/heart")).resolve("model.bin");
        Path jar = Files.createDirectories(home.resolve("plugins")).resolve("mine.jar");
        Files.writeString(model, "old");
        Files.writeString(jar, "mine");

        DemoHome.in(home);

        assertThat(model).doesNotExist();
        assertThat(jar).exists();
    }

    @Test
    void deletesItsOwnFolder() {
        Path fresh = DemoHome.fresh();
        DemoHome.clear(fresh);
        assertThat(fresh.resolve("data")).doesNotExist();
    }
}

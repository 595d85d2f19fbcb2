package org.hindsight.core.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.database.TestSecret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

abstract class MasterSecretContract {

    @TempDir
    private Path home;

    private TestDatabase database;

    abstract TestDatabase open();

    @BeforeEach
    void openDatabase() {
        database = open();
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void makesASecretForANewDatabaseAndKeepsItOverARestart() throws IOException {
        String first = keyIdAfterStart("");
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(keyIdAfterStart("")).isEqualTo(first).hasSize(16);
    }

    @Test
    void writesNoFileWhenTheSecretIsGiven() {
        keyIdAfterStart(TestSecret.BASE64);
        assertThat(file()).doesNotExist();
    }

    @Test
    void refusesToStartWhenTheSecretOfTheDatabaseIsMissing() throws IOException {
        keyIdAfterStart("");
        Files.delete(file());
        assertThatThrownBy(() -> keyIdAfterStart(""))
                .rootCause()
                .isInstanceOf(WrongSecretException.class)
                .hasMessageContaining("is missing")
                .hasMessageContaining("HINDSIGHT_SECRET");
        assertThat(file()).as("no new secret is made for an old database").doesNotExist();
    }

    @Test
    void refusesToStartWithTheSecretOfAnotherDatabase() {
        keyIdAfterStart("");
        assertThatThrownBy(() -> keyIdAfterStart(TestSecret.BASE64))
                .rootCause()
                .isInstanceOf(WrongSecretException.class)
                .hasMessageContaining("is not the one with which this database was set up");
    }

    @Test
    void refusesADamagedSecret() throws IOException {
        keyIdAfterStart("");
        Files.writeString(file(), "not base64 !");
        assertThatThrownBy(() -> keyIdAfterStart("")).rootCause().hasMessageContaining("is damaged");
    }

    @Test
    void refusesAShortSecret() {
        assertThatThrownBy(() -> keyIdAfterStart("c2hvcnQ=")).rootCause().hasMessageContaining("5 bytes, at least 32");
    }

    private Path file() {
        return home.resolve("data").resolve("secret.key");
    }

    private String keyIdAfterStart(String secret) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("hindsight.secret", secret);
        properties.put("hindsight.home", home.toString());
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(Keys.class).keyId();
        }
    }
}

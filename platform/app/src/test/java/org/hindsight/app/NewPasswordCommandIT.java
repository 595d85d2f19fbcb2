package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The only admin has lost the password. */
class NewPasswordCommandIT {

    private static final Pattern TOLD = Pattern.compile("The new password of " + Pattern.quote(RunningPlatform.ADMIN) + ": (\\S+)\\R");

    @TempDir
    Path home;

    private final PrintStream out = System.out;

    @BeforeEach
    void distribution() throws IOException {
        System.setProperty("hindsight.distribution", Files.createDirectories(home.resolve("distribution/plugins")).getParent().toString());
    }

    @AfterEach
    void leaveNoTrace() {
        System.setOut(out);
        System.clearProperty("hindsight.distribution");
        System.clearProperty("hindsight.log-folder");
    }

    @Test
    void getsInAgain() {
        start().close();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(run("Admin@Example.org")).isZero();
        System.setOut(out);
        assertThat(run("nobody@example.org")).isEqualTo(1);
        Matcher told = TOLD.matcher(said.toString(StandardCharsets.UTF_8));
        assertThat(told.find()).as(said.toString(StandardCharsets.UTF_8)).isTrue();
        try (RunningPlatform platform = start()) {
            platform.post("/api/login", login(RunningPlatform.PASSWORD)).expect(401);
            platform.post("/api/login", login(told.group(1))).expect(200);
        }
    }

    private int run(String email) {
        return Main.commandLine().execute("new-password", email, "--home", home.toString());
    }

    private static String login(String password) {
        return "{\"email\": \"" + RunningPlatform.ADMIN + "\", \"password\": \"" + password + "\"}";
    }

    private RunningPlatform start() {
        return RunningPlatform.start(new OnDisk(home), home, home.resolve("distribution"));
    }
}

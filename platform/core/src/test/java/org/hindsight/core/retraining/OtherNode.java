package org.hindsight.core.retraining;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.hindsight.core.database.TestDatabase;

/** A node in a process of its own, which takes up a queued run and stands still at a place of it. */
final class OtherNode implements AutoCloseable {

    static final String NAME = "other";

    private final Process process;
    private final BufferedReader output;
    private final Path file;
    private final List<String> said = new ArrayList<>();

    private OtherNode(Process process, Path file) {
        this.process = process;
        this.file = file;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts it, and waits until it stands still. */
    static OtherNode standingStillAt(String place, TestDatabase database, Path home) throws IOException {
        Path file = Files.createTempFile(home, "standstill", "");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        OtherNode.class.getName(),
                        database.url(),
                        database.user(),
                        home.toString(),
                        place,
                        file.toString())
                .redirectErrorStream(true)
                .start();
        OtherNode node = new OtherNode(process, file);
        node.await("at " + place);
        return node;
    }

    /** The other process: database, user, home folder, place and file. */
    public static void main(String[] arguments) {
        Map<String, Object> standstill = Map.of("standstill.at", arguments[3], "standstill.file", arguments[4]);
        try (CrankedPlatform platform = new CrankedPlatform(
                new Database(arguments[0], arguments[1]), Path.of(arguments[2]), NAME, Clock.systemUTC(), standstill)) {
            // What a paused node had begun goes on after it has learnt that the run is not its own any more.
            Awaitility.await().until(() -> Thread.getAllStackTraces().keySet().stream().noneMatch(thread -> thread.getName().equals("training")));
            System.out.println("worked off with " + platform.answering());
        }
    }

    /** SIGKILL. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    /** SIGSTOP: the process goes on where it was, whenever that is. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Goes on, and waits until it has worked off the run. */
    void goOn() throws IOException, InterruptedException {
        Files.delete(file);
        signal("-CONT");
        await("worked off");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        int exit = new ProcessBuilder("kill", signal, Long.toString(process.pid())).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("kill " + signal + " gave " + exit);
        }
    }

    private void await(String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith(start)) {
                return;
            }
        }
        throw new AssertionError("The other node ended before it said '" + start + "':\n" + String.join("\n", said));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** A database that others closes. */
    record Database(String url, String user) implements TestDatabase {
        @Override
        public void close() {
            // it stays for the next who opens it
        }
    }
}

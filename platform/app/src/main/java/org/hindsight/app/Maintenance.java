package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The platform's parts without its server, for commands that work on the data of an installation: nobody is served, no run is started. */
final class Maintenance {

    /** What a command could not even try. */
    static final int NOT_TRIED = 2;

    private static final PrintStream ERR = System.err;

    private Maintenance() {}

    /**
     * Does some work on an installation.
     *
     * @param home its home folder, null for the default one
     * @param work gets the platform's parts and gives the exit code
     */
    static int in(@Nullable Path home, ToIntFunction<ApplicationContext> work) {
        Home place = Home.of(home);
        if (!Files.exists(place.data()) && System.getenv("DATASOURCES_DEFAULT_URL") == null) {
            ERR.println("There is no Hindsight in " + place.root() + ". Name its home folder with --home.");
            return NOT_TRIED;
        }
        place.create();
        System.setProperty("hindsight.log-folder", place.data().resolve("logs").toString());
        Path copies = copies();
        try (ApplicationContext context =
                ApplicationContext.builder().properties(properties(place, copies)).mainClass(Main.class).build().start()) {
            return work.applyAsInt(context);
        } catch (RuntimeException e) {
            if (inUse(e)) {
                ERR.println("Hindsight is running on this database. Stop it first (the embedded database serves one process at a time).");
            } else {
                LoggerFactory.getLogger(Maintenance.class).error("The command failed.", e);
                ERR.println("This could not be done: " + Causes.inWords(e));
            }
            return NOT_TRIED;
        } finally {
            FileUtils.deleteQuietly(copies.toFile());
        }
    }

    private static Map<String, Object> properties(Home place, Path copies) {
        return Map.of(
                "hindsight.home", place.root().toString(),
                "hindsight.maintenance", true,
                "hindsight.retraining.worker", false,
                "hindsight.triggers.enabled", false,
                "hindsight.plugin-copies", copies.toString());
    }

    /** A server that runs on the same home holds the copies of its own. */
    private static Path copies() {
        try {
            return Files.createTempDirectory("hindsight-plugins");
        } catch (IOException e) {
            throw new UncheckedIOException("The plugins cannot be copied to a temporary folder.", e);
        }
    }

    private static boolean inUse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (message != null && message.contains("may be already in use")) {
                return true;
            }
        }
        return false;
    }
}

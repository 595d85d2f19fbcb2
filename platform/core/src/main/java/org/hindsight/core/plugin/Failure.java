package org.hindsight.core.plugin;

import java.util.ServiceConfigurationError;
import org.hindsight.plugin.BaselineRefusedException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence for an admin what went wrong inside a plugin. */
final class Failure {

    private static final int LONGEST_MESSAGE = 300;

    private Failure() {}

    static String of(String where, Throwable thrown) {
        return switch (thrown) {
            case ServiceConfigurationError error when error.getCause() != null -> of(where, error.getCause());
            case ServiceConfigurationError error -> where + " failed: " + message(error.getMessage())
                    + ". Correct the file META-INF/services of the jar.";
            case ExceptionInInitializerError error when error.getCause() != null -> of(where, error.getCause());
            case UnsupportedClassVersionError error -> where + " failed: the jar was compiled for a newer Java than "
                    + "this server's " + Runtime.version().feature() + " (" + message(error.getMessage())
                    + "). Compile it with --release "
                    + Runtime.version().feature() + ".";
            case NoClassDefFoundError error -> missing(where, error.getMessage());
            case ClassNotFoundException error -> missing(where, error.getMessage());
            case NoSuchMethodException error -> where + " failed: the class "
                    + message(error.getMessage()).replace(".<init>()", "")
                    + " has no public constructor without parameters. Give it one.";
            case BaselineRefusedException refusal -> where + " refused it: " + message(refusal.getMessage())
                    + ". Correct the data or the loader.";
            case LinkageError error -> where + " failed: the jar was built against other classes than it finds here ("
                    + error.getClass().getSimpleName() + ": " + message(error.getMessage())
                    + "). Build it against this server's plugin API.";
            default -> where + " failed: " + thrown.getClass().getSimpleName() + ": " + message(thrown.getMessage())
                    + ". Tell the plugin's author; the log has the details.";
        };
    }

    private static String missing(String where, @Nullable String name) {
        return where + " failed: the class " + message(name).replace('/', '.')
                + " is missing. Put it into the jar; a plugin sees the JDK, the plugin API and Weka only.";
    }

    private static String message(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "no message";
        }
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "..." : line;
    }
}

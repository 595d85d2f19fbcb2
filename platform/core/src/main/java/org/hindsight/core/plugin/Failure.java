package org.hindsight.core.plugin;

import java.util.ServiceConfigurationError;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.BaselineRefusedException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence for an admin what went wrong inside a plugin. */
final class Failure {

    private static final int LONGEST_MESSAGE = 300;

    private Failure() {}

    static Message of(Message where, Throwable thrown) {
        return switch (thrown) {
            case ServiceConfigurationError error when error.getCause() != null -> of(where, error.getCause());
            case ServiceConfigurationError error -> Message.of("jar.failed.services", where, message(error.getMessage()));
            case ExceptionInInitializerError error when error.getCause() != null -> of(where, error.getCause());
            case UnsupportedClassVersionError error -> Message.of(
                    "jar.failed.newerJava", where, String.valueOf(Runtime.version().feature()), message(error.getMessage()));
            case NoClassDefFoundError error -> missing(where, error.getMessage());
            case ClassNotFoundException error -> missing(where, error.getMessage());
            case NoSuchMethodException error ->
                Message.of("jar.failed.constructor", where, message(error.getMessage()).replace(".<init>()", ""));
            case BaselineRefusedException refusal -> Message.of("jar.failed.baseline", where, message(refusal.getMessage()));
            case LinkageError error ->
                Message.of("jar.failed.linkage", where, error.getClass().getSimpleName(), message(error.getMessage()));
            default -> Message.of("jar.failed", where, thrown.getClass().getSimpleName(), message(thrown.getMessage()));
        };
    }

    private static Message missing(Message where, @Nullable String name) {
        return Message.of("jar.failed.missingClass", where, message(name).replace('/', '.'));
    }

    private static String message(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "no message";
        }
        String line = text.strip().replaceAll("\\s+", " ").replaceAll("\\.$", "");
        return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "..." : line;
    }
}

package org.hindsight.app;

import java.net.BindException;

/** The reason of a failed start in a sentence. */
final class Causes {

    private Causes() {}

    static String inWords(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            if (cause instanceof BindException) {
                break;
            }
            cause = cause.getCause();
        }
        if (cause instanceof BindException) {
            return "the port is taken (" + cause.getMessage() + "). Choose another one with --port.";
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}

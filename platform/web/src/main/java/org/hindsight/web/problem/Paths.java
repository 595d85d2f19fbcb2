package org.hindsight.web.problem;

import java.util.regex.Pattern;

/** Addresses as they may be logged. */
final class Paths {

    // What follows these words is a token, which opens somebody's result; a log must not hold it.
    private static final Pattern TOKEN = Pattern.compile("(?<=/)(predictions|results|outcomes|followups?)/[^/]+");

    private Paths() {}

    /** The path without tokens, which open somebody's result. */
    static String withoutSecrets(String path) {
        return TOKEN.matcher(path).replaceAll("$1/...");
    }
}

package org.hindsight.web.problem;

import java.util.regex.Pattern;

/** Addresses as they may be logged. */
final class Paths {

    // Tokens of predictions are 22 characters and longer; ids of assessments and versions are shorter or hold hyphens.
    private static final Pattern TOKEN = Pattern.compile("(?<=/)(predictions|results|outcomes|followups?)/[^/]+");

    private Paths() {}

    /** The path without tokens, which open somebody's result. */
    static String withoutSecrets(String path) {
        return TOKEN.matcher(path).replaceAll("$1/...");
    }
}

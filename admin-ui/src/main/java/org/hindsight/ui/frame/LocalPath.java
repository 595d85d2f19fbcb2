package org.hindsight.ui.frame;

import java.util.regex.Pattern;

/** Paths of this server, as they come in a query: never an address elsewhere. */
final class LocalPath {

    // One slash, then no second one and no backslash, which browsers read as a slash: "//host" would leave this server.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w./~%?&=+-]*");

    private LocalPath() {}

    /** The path, or the home page when it is none of this server. */
    static String orHome(String path) {
        return path.length() <= 500 && LOCAL.matcher(path).matches() ? path : "/";
    }
}

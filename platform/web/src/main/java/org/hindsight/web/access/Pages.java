package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.util.regex.Pattern;

/** Tells people with a browser from programs, and ways within this server from ways out of it. */
final class Pages {

    // One slash, then no second one and no backslash, which browsers read as a slash: "//host" would leave this server.
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\w./~%?&=+,:@!$'();*-]*");
    private static final int LONGEST = 2_000;

    private Pages() {}

    static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    /** Whether whoever asks would rather read a page than JSON. */
    static boolean wanted(HttpRequest<?> request) {
        if (isApi(request)) {
            return false;
        }
        return request.accept().stream()
                .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE) || type.matches(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> type.getName().equals(MediaType.TEXT_HTML))
                .orElse(false);
    }

    static boolean isLocal(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches();
    }
}

package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether the browser speaks HTTPS with us, be it through a proxy that says so. Anyone can claim it; whoever lies only tightens
 * their own cookies.
 */
final class Scheme {

    private static final Pattern FORWARDED = Pattern.compile("(^|[;, ])proto=\"?https", Pattern.CASE_INSENSITIVE);

    private Scheme() {}

    static boolean isHttps(HttpRequest<?> request) {
        String proto = request.getHeaders().get("X-Forwarded-Proto");
        String forwarded = request.getHeaders().get("Forwarded");
        return request.isSecure()
                || proto != null && proto.strip().toLowerCase(Locale.ROOT).startsWith("https")
                || forwarded != null && FORWARDED.matcher(forwarded).find();
    }
}

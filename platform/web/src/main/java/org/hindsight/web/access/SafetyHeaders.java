package org.hindsight.web.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.core.order.Ordered;
import java.util.Map;

/** Headers that keep browsers from doing more with a response than it is meant for. What a controller sets itself stays. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SafetyHeaders implements Ordered {

    // Pages bring no script or style of their own but as files of this server.
    private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    // Referrer-Policy: addresses hold tokens, so no other site learns them. Not "no-referrer": browsers would then send
    // "Origin: null" with our own forms, and CrossOriginGuard could not tell them from strangers' on plain HTTP.
    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy", CONTENT,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()",
            HttpHeaders.CACHE_CONTROL, "no-store");

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
        MutableHttpHeaders headers = response.getHeaders();
        ALWAYS.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.add(name, value);
            }
        });
        if (Scheme.isHttps(request)) {
            headers.add("Strict-Transport-Security", "max-age=31536000");
        }
    }
}

package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/** Whether the browser speaks HTTPS with us, be it through a proxy that says so (X-Forwarded-Proto). */
@Singleton
final class Scheme {

    private final HttpHostResolver hosts;

    Scheme(HttpHostResolver hosts) {
        this.hosts = hosts;
    }

    // Whoever lies in that header only tightens their own cookies.
    boolean isHttps(HttpRequest<?> request) {
        return hosts.resolve(request).startsWith("https:");
    }
}

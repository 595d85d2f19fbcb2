package org.hindsight.ui;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** The same content security policy as the web module's, so that nothing here needs an inline script or style. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class TestCsp {

    @ResponseFilter
    void header(MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
    }
}

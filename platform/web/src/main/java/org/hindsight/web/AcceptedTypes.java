package org.hindsight.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.annotation.PreMatching;
import java.util.regex.Pattern;

/**
 * Spells out half wildcards of the Accept header (RFC 9110, 12.5.1), which the framework's router compares with whole media types and so
 * answers with 406: {@code text/*} asks for any of our texts, a page first.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AcceptedTypes {

    private static final Pattern TEXTS = Pattern.compile("(?i)text/\\*([^,]*)");
    private static final Pattern DATA = Pattern.compile("(?i)application/\\*([^,]*)");

    @PreMatching
    @RequestFilter
    void spellOut(HttpRequest<?> request) {
        String accepted = request.getHeaders().get(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains("/*") && request.getHeaders() instanceof MutableHttpHeaders headers) {
            String texts = TEXTS.matcher(accepted).replaceAll("text/html$1, text/csv$1, text/plain$1, text/event-stream$1");
            headers.set(HttpHeaders.ACCEPT, DATA.matcher(texts).replaceAll("application/json$1, application/octet-stream$1"));
        }
    }
}

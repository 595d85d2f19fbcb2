package org.hindsight.ui.frame;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Set;

/**
 * Turns errors into pages for people with a browser, whatever made them: a controller, the router, the sign-in, a rate limit. It
 * is the outermost filter, so that it sees them all.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ErrorPages {

    private static final Set<Integer> WITH_WORDS = Set.of(400, 401, 403, 404, 405, 409, 413, 415, 422, 429, 500, 503);

    private final PageWriter writer;

    ErrorPages(PageWriter writer) {
        this.writer = writer;
    }

    /**
     * An error for its reader.
     *
     * @param status the HTTP status
     * @param text   the key of its words
     */
    record ErrorPage(int status, String text) {}

    @ResponseFilter
    @ExecuteOn(TaskExecutors.IO)
    void show(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean explained = PageRequests.isPage(response) && request.getAttribute(PageWriter.WRITTEN).isPresent();
        if (response.code() < 400 || explained || !PageRequests.wantsPage(request)) {
            return;
        }
        int status = response.code();
        int known = WITH_WORDS.contains(status) ? status : status < 500 ? 400 : 500;
        response.body(writer.write(request, "error/error", new ErrorPage(status, "error." + known)));
        response.contentType(MediaType.TEXT_HTML_TYPE);
        response.getHeaders().remove("Content-Length");
    }
}

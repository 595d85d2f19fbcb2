package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/**
 * Writes a page before anything of it is sent. The framework would write it while sending, on the event loop, where an error in a
 * template could only break the connection off; here it becomes an error page. What was just done is forgotten once a page has said it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageRendering {

    private final PageWriter writer;

    PageRendering(PageWriter writer) {
        this.writer = writer;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.IO)
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Pages.Page page) {
            response.body(writer.write(request, page.view(), page.model()));
            response.contentType(MediaType.TEXT_HTML_TYPE);
            if (Flash.isIn(request) && response.code() < 300 && !PageRequests.renewsItself(request)) {
                response.cookie(Flash.forgotten());
            }
        }
    }
}

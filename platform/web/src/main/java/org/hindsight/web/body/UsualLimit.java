package org.hindsight.web.body;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.format.ReadableBytes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.regex.Pattern;
import org.hindsight.web.problem.ProblemException;

/**
 * The server has one limit for all requests, and it must be as large as the largest thing that anybody may send: an exported version. Here every
 * other route gets its usual, smaller limit back. A body that does not say its length is counted where it is read, but for a form, whose parts
 * are: it must say it.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UsualLimit implements Ordered {

    private static final Pattern LARGER = Pattern.compile("/api/models/[^/]+/versions/import");
    private static final int MEGABYTE = 1 << 20;

    private final long largest;

    UsualLimit(@Value("${hindsight.web.max-request}") @ReadableBytes long largest) {
        this.largest = largest;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (LARGER.matcher(request.getPath()).matches()) {
            return;
        }
        long length = request.getContentLength();
        if (length > largest) {
            throw ProblemException.of(
                    HttpStatus.REQUEST_ENTITY_TOO_LARGE,
                    "The body has " + length / MEGABYTE + " MB; at most " + largest / MEGABYTE + " MB are read here. Send less at a time.");
        }
        if (length < 0 && request.getContentType().filter(type -> type.matches(MediaType.MULTIPART_FORM_DATA_TYPE)).isPresent()) {
            throw ProblemException.of(HttpStatus.LENGTH_REQUIRED, "A form with files must say how long it is, in the header Content-Length.");
        }
    }
}

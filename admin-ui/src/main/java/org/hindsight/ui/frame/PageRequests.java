package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** Tells people with a browser from programs. */
final class PageRequests {

    private PageRequests() {}

    /** Whether whoever asks would rather read a page than JSON. Nothing below {@code /api} is a page. */
    static boolean wantsPage(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) {
            return false;
        }
        return request.accept().stream()
                .filter(type -> type.matches(MediaType.TEXT_HTML_TYPE) || type.matches(MediaType.APPLICATION_JSON_TYPE))
                .findFirst()
                .map(type -> type.getName().equals(MediaType.TEXT_HTML))
                .orElse(false);
    }

    static boolean isPage(HttpResponse<?> response) {
        return response.getContentType().map(type -> type.getName().equals(MediaType.TEXT_HTML)).orElse(false);
    }

    /** Whether a part of a page that somebody looks at asks for itself again, by htmx: nobody reads the rest of the answer. */
    static boolean renewsItself(HttpRequest<?> request) {
        String asking = request.getHeaders().get("HX-Trigger");
        return asking != null && asking.equals(request.getHeaders().get("HX-Target"));
    }
}

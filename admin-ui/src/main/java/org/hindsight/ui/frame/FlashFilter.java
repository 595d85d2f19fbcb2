package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.cookie.Cookie;

/** Forgets what was just done once a page has said it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FlashFilter {

    @ResponseFilter
    void forget(HttpRequest<?> request, MutableHttpResponse<?> response) {
        boolean said = request.getCookies().contains(Flash.COOKIE);
        if (said && PageRequests.isPage(response) && response.code() < 300) {
            response.cookie(Cookie.of(Flash.COOKIE, "").path("/").httpOnly(true).maxAge(0));
        }
    }
}

package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.security.authentication.Authentication;

/**
 * Gives whoever works with the pages a fresh cookie now and then. Nothing is swapped or used up by it, so pages that load several
 * parts at once cannot sign themselves out; that the session is still open is checked for every request.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CookieRenewal {

    private final PageCookie cookie;

    CookieRenewal(PageCookie cookie) {
        this.cookie = cookie;
    }

    @ResponseFilter
    void renew(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(CallerAuthentication.BY_COOKIE, AccessTokens.Claim.class)
                .filter(cookie::due)
                .filter(claim -> request.getUserPrincipal(Authentication.class).isPresent())
                .ifPresent(claim -> response.cookie(cookie.of(claim.account(), claim.session(), request)));
    }
}

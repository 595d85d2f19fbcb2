package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The cookie that keeps somebody signed in to the pages. Scripts cannot read it and other sites cannot make a browser send it. */
@Singleton
final class PageCookie {

    static final String NAME = "hindsight_session";

    private static final Duration RENEW_AFTER = Duration.ofMinutes(10);

    private final AccessTokens tokens;
    private final Clock clock;

    PageCookie(AccessTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    Cookie of(long account, long session, HttpRequest<?> request) {
        return cookie(tokens.issue(account, session, AccessTokens.Use.PAGE), AccessTokens.Use.PAGE.life(), request);
    }

    Cookie gone(HttpRequest<?> request) {
        return cookie("", Duration.ZERO, request);
    }

    Optional<AccessTokens.Claim> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).flatMap(cookie -> tokens.read(cookie.getValue(), AccessTokens.Use.PAGE));
    }

    /** Whether somebody who works on is due a fresh one, so that the session does not end under their hands. */
    boolean due(AccessTokens.Claim claim) {
        return claim.issuedAt().plus(RENEW_AFTER).isBefore(clock.instant());
    }

    private Cookie cookie(String value, Duration life, HttpRequest<?> request) {
        return Cookie.of(NAME, value)
                .path("/")
                .httpOnly(true)
                .secure(Scheme.isHttps(request))
                .sameSite(SameSite.Strict)
                .maxAge(life);
    }
}

package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * The e-mail address that somebody typed into a form that was refused, so that the form shows it again. It travels in a cookie of a minute, because
 * an address in a link would stay in histories and logs.
 */
final class TypedEmail {

    static final String NAME = "hindsight_typed";

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final int LONGEST = 254;

    private TypedEmail() {}

    static Cookie of(String email, HttpRequest<?> request) {
        String kept = email.length() <= LONGEST ? email : "";
        return Cookie.of(NAME, Base64.getUrlEncoder().withoutPadding().encodeToString(kept.getBytes(StandardCharsets.UTF_8)))
                .path("/")
                .httpOnly(true)
                .secure(Scheme.isHttps(request))
                .sameSite(SameSite.Strict)
                .maxAge(LIFE);
    }
}

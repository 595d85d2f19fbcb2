package org.hindsight.ui.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The e-mail address that was typed into a form that was refused. Whoever took the form sends it along in a cookie. */
final class TypedEmail {

    private TypedEmail() {}

    /** Empty when nothing was typed, or the cookie is not what it should be. */
    static String of(HttpRequest<?> request) {
        try {
            return request.getCookies().findCookie("hindsight_typed").map(Cookie::getValue)
                    .map(value -> new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8)).orElse("");
        } catch (IllegalArgumentException damaged) {
            return "";
        }
    }
}

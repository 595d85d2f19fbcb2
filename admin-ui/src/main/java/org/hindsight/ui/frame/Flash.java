package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.hindsight.ui.text.Words;

/**
 * What the page after a redirect says about what was just done.
 *
 * @param text the text's key below {@code said.}
 * @param good whether it went well
 * @param about what fills the text's placeholder; empty for none
 */
public record Flash(String text, boolean good, String about) {

    private static final String COOKIE = "said";
    private static final int LONGEST_ABOUT = 600;

    /** It went well. */
    public static Flash good(String text, String about) {
        return new Flash(text, true, about);
    }

    /** It did not. */
    public static Flash bad(String text, String about) {
        return new Flash(text, false, about);
    }

    Cookie toCookie() {
        String shortened = about.length() <= LONGEST_ABOUT ? about : about.substring(0, LONGEST_ABOUT) + "\u2026";
        String joined = text + "\n" + good + "\n" + shortened;
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
        return Cookie.of(COOKIE, encoded).path("/").httpOnly(true).sameSite(SameSite.Strict).maxAge(60);
    }

    /** Takes back what {@link #toCookie} set. */
    static Cookie forgotten() {
        return Cookie.of(COOKIE, "").path("/").httpOnly(true).sameSite(SameSite.Strict).maxAge(0);
    }

    static boolean isIn(HttpRequest<?> request) {
        return request.getCookies().contains(COOKIE);
    }

    /** What the request's cookie says, if it is one of ours. */
    static Optional<Flash> of(HttpRequest<?> request, Words words) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue).flatMap(cookie -> read(cookie, words));
    }

    static Optional<Flash> read(String cookie, Words words) {
        return decode(cookie).filter(flash -> words.has("said." + flash.text()));
    }

    private static Optional<Flash> decode(String encoded) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split("\n", 3);
            return parts.length == 3 ? Optional.of(new Flash(parts[0], Boolean.parseBoolean(parts[1]), parts[2])) : Optional.empty();
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The sentence in the reader's language. */
    String say(Words words) {
        return words.say("said." + text, Arrays.asList(about).toArray());
    }
}

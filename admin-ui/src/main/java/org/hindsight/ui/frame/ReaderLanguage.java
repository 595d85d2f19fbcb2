package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * The reader's language: the one chosen with a link (kept in a cookie), else the first one that the browser asks for and the pages
 * speak, else English. The country of the browser's language is kept, because numbers, dates and crisis contacts depend on it.
 */
@Singleton
public final class ReaderLanguage implements HttpLocaleResolver {

    static final String COOKIE = "language";
    private static final int LONGEST = 500;
    static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.of("es"));

    @Override
    public Optional<Locale> resolve(HttpRequest<?> request) {
        return Optional.of(resolveOrDefault(request));
    }

    @Override
    public Locale resolveOrDefault(HttpRequest<?> request) {
        return choose(header(request), request.getCookies().findCookie(COOKIE).map(Cookie::getValue).orElse(""));
    }

    /** The country of the first language with one that the browser asks for; empty when there is none. */
    public String country(HttpRequest<?> request) {
        return country(header(request));
    }

    static Locale choose(String header, String cookie) {
        List<Locale> asked = asked(header);
        Optional<Locale> chosen = spoken(cookie);
        if (chosen.isPresent()) {
            return asked.stream().filter(locale -> sameLanguage(locale, chosen.get())).findFirst().orElse(chosen.get());
        }
        return asked.stream().filter(locale -> spoken(locale.getLanguage()).isPresent()).findFirst().orElse(Locale.ENGLISH);
    }

    static String country(String header) {
        return asked(header).stream().map(Locale::getCountry).filter(country -> country.length() == 2).findFirst().orElse("");
    }

    static Optional<Locale> spoken(String tag) {
        return SPOKEN.stream().filter(locale -> locale.getLanguage().equals(tag)).findFirst();
    }

    private static boolean sameLanguage(Locale one, Locale other) {
        return one.getLanguage().equals(other.getLanguage());
    }

    private static String header(HttpRequest<?> request) {
        return Objects.requireNonNullElse(request.getHeaders().get("Accept-Language"), "");
    }

    private static List<Locale> asked(String header) {
        if (header.isBlank() || header.length() > LONGEST) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            return List.of();
        }
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}

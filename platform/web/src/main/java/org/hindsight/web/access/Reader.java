package org.hindsight.web.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;

/** In which language a caller reads. */
public final class Reader {

    private Reader() {}

    /** The language of the Accept-Language header that weighs most; English where there is none or it cannot be read. */
    public static Locale language(HttpRequest<?> request) {
        String header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null || header.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> !range.getRange().contains("*"))
                    .findFirst()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }
}

package org.hindsight.core.followup;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;

/** Where people reach this server ({@code hindsight.public-url}, {@code HINDSIGHT_PUBLIC_URL}); messages lead there. */
@Singleton
class PublicAddress {

    private final String url;

    PublicAddress(@Value("${hindsight.public-url:}") String url) {
        this.url = url.strip().replaceAll("/+$", "");
        if (!this.url.isEmpty() && !this.url.matches("https?://[^\\s/?#]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(
                    "HINDSIGHT_PUBLIC_URL (hindsight.public-url) is '" + url + "'. Expected an address such as https://hindsight.example.org.");
        }
    }

    /** Fails the start where messages could be sent and would lead nowhere. */
    void require(String why) {
        if (url.isEmpty()) {
            throw new IllegalArgumentException("HINDSIGHT_PUBLIC_URL (hindsight.public-url) is missing: " + why
                    + " is configured, and its messages need the address at which people reach this server, such as https://hindsight.example.org.");
        }
    }

    /** The address of a page; without a configured one that of a server on this machine, which is enough to show what would be sent. */
    URI page(String path) {
        return URI.create((url.isEmpty() ? "http://localhost:8080" : url) + path);
    }

    /** The server's name. */
    String site() {
        return page("/").getHost();
    }
}

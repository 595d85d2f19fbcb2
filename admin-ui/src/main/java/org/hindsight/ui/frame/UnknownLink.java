package org.hindsight.ui.frame;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;

/** The page for a private link that opens nothing: mistyped, cut off, or its prediction was erased. */
public final class UnknownLink {

    private UnknownLink() {}

    /** A page with status 404. */
    public static MutableHttpResponse<?> page() {
        return Pages.show(HttpStatus.NOT_FOUND, "error/message", "unknown-link");
    }
}

package org.hindsight.web.assessment;

import org.jspecify.annotations.Nullable;

/** Plugins say "none" by an empty text, the API by null. */
public final class Blank {

    private Blank() {}

    /** The text, or null when there is none. */
    public static @Nullable String toNull(String text) {
        return text.isBlank() ? null : text;
    }
}

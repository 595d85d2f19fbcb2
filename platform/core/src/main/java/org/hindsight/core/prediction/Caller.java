package org.hindsight.core.prediction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who calls: how they are known, from where, in which language they read.
 *
 * @param source    how the caller is known
 * @param accountId the signed-in account, null for none
 * @param apiKeyId  the API key used, null for none
 * @param address   the client's network address, empty when unknown; stored as a keyed hash only
 * @param locale    the reader's language
 * @param country   the country whose help applies, empty when unknown
 */
public record Caller(
        Source source, @Nullable Long accountId, @Nullable Long apiKeyId, String address, Locale locale, String country) {

    /** How a caller is known. */
    public enum Source {
        /** Nobody signed in. */
        PERSON,
        /** A signed-in user. */
        USER,
        /** An admin. */
        ADMIN,
        /** Another system with its API key. */
        API_KEY
    }

    /** Somebody who is not signed in. */
    public static Caller person(String address, Locale locale, String country) {
        return new Caller(Source.PERSON, null, null, address, locale, country);
    }
}

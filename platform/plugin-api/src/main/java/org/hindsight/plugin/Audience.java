package org.hindsight.plugin;

import java.time.Clock;
import java.util.List;
import java.util.Locale;

/**
 * Who reads a notice or advice.
 *
 * @param locale         the reader's language
 * @param country        the country whose help applies, as ISO 3166 code such as "US"; empty when unknown
 * @param crisisContacts where someone in despair finds help at once, as configured for the country; never empty
 * @param clock          the time, and the time zone of the platform
 */
public record Audience(Locale locale, String country, List<Notice.Contact> crisisContacts, Clock clock) {

    /** Copies the contacts. */
    public Audience {
        crisisContacts = List.copyOf(crisisContacts);
    }
}

package org.hindsight.core.prediction;

import io.micronaut.context.annotation.Value;
import io.micronaut.context.env.Environment;
import io.micronaut.core.type.Argument;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.hindsight.plugin.Notice.Contact;

/**
 * Where someone in despair finds help at once, by country. The shipped list can be laid over by
 * {@code hindsight.crisis-contacts.<COUNTRY>}, a list of {@code name}, {@code phone} and {@code url}; {@code hindsight.country} says
 * which country applies to readers of whom none is known.
 */
@Singleton
public class CrisisContacts {

    private static final String SETTING = "hindsight.crisis-contacts";
    private static final String SHIPPED = "crisis-contacts.properties";

    private final Map<String, List<Contact>> byCountry;
    private final List<Contact> international;
    private final String defaultCountry;

    @Inject
    CrisisContacts(Environment settings, @Value("${hindsight.country:}") String defaultCountry) {
        this(configured(settings), defaultCountry);
    }

    CrisisContacts(Map<String, List<Map<String, String>>> configured, String defaultCountry) {
        this.byCountry = shipped();
        this.international = Objects.requireNonNull(byCountry.remove("INTERNATIONAL"), SHIPPED + " lacks INTERNATIONAL");
        this.defaultCountry = code(defaultCountry);
        configured.forEach((country, contacts) -> byCountry.put(
                code(country), contacts.stream().map(contact -> contact(country, contact)).toList()));
    }

    /**
     * Whom to turn to, never empty: the country's own first, an international directory last.
     *
     * @param country an ISO 3166 code such as "US"; empty for the country in which the platform runs
     */
    public List<Contact> in(String country) {
        List<Contact> contacts = new ArrayList<>(byCountry.getOrDefault(effective(country), List.of()));
        contacts.addAll(international);
        return List.copyOf(contacts);
    }

    /** The country itself, or the one in which the platform runs when it is empty; empty when that is not known either. */
    public String effective(String country) {
        return country.isBlank() ? defaultCountry : code(country);
    }

    /** Country by country, because a map of lists of maps is not converted as a whole. */
    private static Map<String, List<Map<String, String>>> configured(Environment settings) {
        Map<String, List<Map<String, String>>> configured = new HashMap<>();
        for (String country : settings.getPropertyEntries(SETTING)) {
            settings.getProperty(SETTING + "." + country, Argument.listOf(Argument.mapOf(String.class, String.class)))
                    .ifPresent(contacts -> configured.put(country, contacts));
        }
        return configured;
    }

    private static String code(String country) {
        return country.strip().toUpperCase(Locale.ROOT);
    }

    private static Contact contact(String country, Map<String, String> parts) {
        try {
            return new Contact(parts.getOrDefault("name", ""), parts.getOrDefault("phone", ""), parts.getOrDefault("url", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    SETTING + "." + country + ": " + e.getMessage() + " Give each contact a name, and a phone or a url.", e);
        }
    }

    private static Map<String, List<Contact>> shipped() {
        Properties lines = new Properties();
        try (InputStream file = Objects.requireNonNull(CrisisContacts.class.getResourceAsStream(SHIPPED), SHIPPED);
                Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<Contact>> contacts = new HashMap<>();
        lines.stringPropertyNames().forEach(country -> contacts.put(country, List.of(parse(lines.getProperty(country)))));
        return contacts;
    }

    private static Contact parse(String line) {
        String[] parts = line.split("\\|", -1);
        return new Contact(parts[0].strip(), parts[1].strip(), parts[2].strip());
    }
}

package org.hindsight.plugin;

import java.util.regex.Pattern;

/**
 * Who and what an assessment is for, in lay words.
 *
 * @param id         the assessment's name in addresses, files and the database: lower-case words joined by hyphens, at most 40 characters; it never changes
 * @param title      a short name, such as "Heart disease"
 * @param summary    one sentence for the card on the home page
 * @param audience   who takes it, such as "Adults examined for chest pain"
 * @param asked      whom the platform asks later what really happened, such as "you" or "your doctor"
 * @param disclaimer what the result is not; shown with every result
 * @param horizon    the time the prediction speaks of, such as "within six weeks"; empty where it speaks of the present
 */
public record Descriptor(
        String id, String title, String summary, String audience, String asked, String disclaimer, String horizon) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Checks the id and that no text but the horizon is blank. */
    public Descriptor {
        if (id.length() > 40 || !ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Descriptor id '" + id
                    + "': use lower-case letters and digits joined by hyphens, at most 40 characters, such as 'clinic-wait'.");
        }
        Checks.text("Descriptor of '" + id + "', title", title);
        Checks.text("Descriptor of '" + id + "', summary", summary);
        Checks.text("Descriptor of '" + id + "', audience", audience);
        Checks.text("Descriptor of '" + id + "', asked", asked);
        Checks.text("Descriptor of '" + id + "', disclaimer", disclaimer);
    }
}

package org.hindsight.plugin;

import java.util.List;

/**
 * A message that is shown before the result and does not depend on the model.
 *
 * @param level    how much it matters
 * @param title    the message in a few words
 * @param text     what to do, in whole sentences
 * @param contacts whom to turn to; may be empty
 */
public record Notice(Level level, String title, String text, List<Contact> contacts) {

    /** How much a notice matters. */
    public enum Level {
        /** Good to know. */
        INFO,
        /** Should be acted on soon. */
        WARNING,
        /** Must be acted on now. */
        URGENT
    }

    /**
     * Whom to turn to.
     *
     * @param name  who it is, such as "Suicide and crisis lifeline"
     * @param phone the number to call, as one would dial it; empty for none
     * @param url   a page; empty for none
     */
    public record Contact(String name, String phone, String url) {
        /** Checks that there is a name and a way to reach it. */
        public Contact {
            Checks.text("Contact name", name);
            Checks.that(!phone.isBlank() || !url.isBlank(), "Contact '" + name + "': needs a phone number or a page.");
        }
    }

    /** Checks the texts. */
    public Notice {
        Checks.text("Notice title", title);
        Checks.text("Notice '" + title + "', text", text);
        contacts = List.copyOf(contacts);
    }
}

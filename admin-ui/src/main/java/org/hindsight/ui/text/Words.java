package org.hindsight.ui.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The texts of the pages in one language.
 *
 * @param locale the reader's language, with its country where known
 * @param bundle the texts of that language
 */
public record Words(Locale locale, ResourceBundle bundle) {

    static final String BUNDLE = "org.hindsight.ui.text.messages";

    /** The texts for a reader; English where the language is not spoken here. */
    public static Words in(Locale locale) {
        // Without a fallback control a reader of English would get the language of the server's operating system.
        ResourceBundle.Control control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Words(locale, ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader(), control));
    }

    /**
     * A text with its placeholders filled.
     *
     * @throws java.util.MissingResourceException when there is no text of this key
     */
    public String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** Numbers in this language. */
    public Figures figures() {
        return new Figures(locale);
    }
}

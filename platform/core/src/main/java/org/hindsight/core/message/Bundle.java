package org.hindsight.core.message;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one language.
 *
 * @param locale the reader's language, with its country where known
 * @param words  the words by key
 */
record Bundle(Locale locale, ResourceBundle words) {

    /** The languages that there are words in, English first. */
    static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    /** The key of a message whose values are its words, in the order of the languages. */
    static final String SPOKEN = "spoken";

    private static final String NAME = "org.hindsight.core.message.messages";

    static Bundle in(Locale wanted) {
        // Without a fallback control a reader of English would get the language of the server's operating system.
        ResourceBundle.Control control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle words = ResourceBundle.getBundle(NAME, wanted, Bundle.class.getClassLoader(), control);
        // Numbers are written as the words around them are: a reader whose language is not spoken here gets both in English.
        return new Bundle(words.getLocale().getLanguage().isEmpty() && !wanted.getLanguage().equals("en") ? Locale.ENGLISH : wanted, words);
    }

    String say(Message message) {
        if (message.key().equals(SPOKEN)) {
            return message.values().get(Math.max(0, LANGUAGES.indexOf(words.getLocale()))).toString();
        }
        MessageFormat format = new MessageFormat(words.getString(message.key()), locale);
        for (Format part : format.getFormats()) {
            if (part instanceof DecimalFormat number) {
                number.setRoundingMode(RoundingMode.HALF_UP);
            }
        }
        return format.format(message.values().stream().map(this::shown).toArray());
    }

    private Object shown(Object value) {
        return value instanceof Message inner ? say(inner) : value;
    }
}

package org.hindsight.plugin;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a plugin says where it does not know who will read it, such as why a file was refused: it is put into words when somebody does. Where
 * there is no translation, the words are English.
 */
@FunctionalInterface
public interface Wording {

    /** The words in the reader's language. */
    String in(Locale locale);

    /** The same words for everybody. */
    static Wording plain(String text) {
        return new Plain(text);
    }

    /**
     * A text of the files {@code texts.properties} and {@code texts_es.properties} (for Spanish, and so on) beside a class, see
     * {@link Texts#beside}. It is a pattern of {@link MessageFormat}: an apostrophe in it is written twice.
     *
     * @param beside a class of the plugin
     * @param key    the text's key
     * @param values fill {@code {0}}, {@code {1}} and so on; one that is a wording itself is put into the reader's language too
     */
    static Wording of(Class<?> beside, String key, Object... values) {
        return new Text(beside, key, Arrays.asList(values));
    }

    /** Several, one after the other. */
    static Wording join(String separator, List<Wording> wordings) {
        return new Joined(separator, wordings);
    }

    /** See {@link #plain}. */
    record Plain(String text) implements Wording {
        @Override
        public String in(Locale locale) {
            return text;
        }
    }

    /** See {@link #of}. */
    record Text(Class<?> beside, String key, List<Object> values) implements Wording {
        /** Copies the values. */
        public Text {
            values = List.copyOf(values);
        }

        @Override
        public String in(Locale locale) {
            Object[] said = values.stream().map(value -> value instanceof Wording wording ? wording.in(locale) : value).toArray();
            return new MessageFormat(Texts.beside(beside, locale).getString(key), locale).format(said);
        }
    }

    /** See {@link #join}. */
    record Joined(String separator, List<Wording> wordings) implements Wording {
        /** Copies the list. */
        public Joined {
            wordings = List.copyOf(wordings);
        }

        @Override
        public String in(Locale locale) {
            return wordings.stream().map(wording -> wording.in(locale)).collect(Collectors.joining(separator));
        }
    }
}

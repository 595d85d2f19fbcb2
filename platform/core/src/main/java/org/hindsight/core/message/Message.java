package org.hindsight.core.message;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hindsight.plugin.Wording;

/**
 * A sentence or more for people, in no language yet.
 *
 * @param key    which one
 * @param values what it tells, in the order of its placeholders: texts, numbers and other messages
 */
@Serdeable.Serializable(using = MessageJson.class)
@Serdeable.Deserializable(using = MessageJson.class)
public record Message(String key, List<Object> values) {

    /** Copies the values; what is neither number nor message is told as its text. */
    public Message {
        values = values.stream().map(Message::value).toList();
    }

    /** A message; its key is a literal, so that a test can see that there are words for it. */
    public static Message of(String key, Object... values) {
        return new Message(key, Arrays.asList(values));
    }

    /** Somebody else's words, such as an admin's or a plugin's, which stay as they are in every language. */
    public static Message plain(String text) {
        return Message.of("plain", text);
    }

    /** What a plugin says, in every language that is spoken here: when somebody reads it, the plugin may be gone. */
    public static Message spoken(Wording words) {
        return new Message(Bundle.SPOKEN, Bundle.LANGUAGES.stream().<Object>map(words::in).toList());
    }

    /** One message after the other. */
    public static Message join(List<Message> messages) {
        return messages.stream().reduce(Message::then).orElseGet(() -> plain(""));
    }

    /** This message, then another one. */
    public Message then(Message next) {
        return Message.of("then", this, next);
    }

    /** The message in a reader's language; English where the language is not spoken here. */
    public String in(Locale locale) {
        return Bundle.in(locale).say(this);
    }

    /** The message in English, for logs and for whoever names no language. */
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /** Numbers of one width, so that a message is the same one after it was stored. */
    private static Object value(Object value) {
        return switch (value) {
            case Message inner -> inner;
            case Long number -> number;
            case Integer number -> number.longValue();
            case Number number when Double.isFinite(number.doubleValue()) -> number.doubleValue();
            default -> value.toString();
        };
    }
}

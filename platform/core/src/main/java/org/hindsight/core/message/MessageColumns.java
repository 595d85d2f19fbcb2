package org.hindsight.core.message;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Messages in the database: a column with the English text, and one with key and values beside it. */
@Singleton
public class MessageColumns {

    private final ObjectMapper json;

    public MessageColumns(ObjectMapper json) {
        this.json = json;
    }

    /** The column with key and values. */
    public String told(Message message) {
        try {
            return json.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The column with the text, no longer than it holds. */
    public static String text(Message message, int longest) {
        String text = message.toString();
        return text.length() <= longest ? text : text.substring(0, longest - 3) + "...";
    }

    /** The message of both columns; rows from before there were messages have a text only. */
    public Message read(String text, @Nullable String told) {
        if (told == null) {
            return Message.plain(text);
        }
        try {
            Message message = json.readValue(told, Message.class);
            return message == null ? Message.plain(text) : message;
        } catch (IOException e) {
            return Message.plain(text);
        }
    }
}

package org.hindsight.core.message;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.Decoder;
import io.micronaut.serde.Encoder;
import io.micronaut.serde.Serde;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import org.jspecify.annotations.Nullable;

/**
 * Messages as they are stored: key and values, with the English text beside them. The text is what is told when a later version of the platform has
 * no such message any more. A stored text alone, as it was written before there were messages, is told as it is.
 */
@Singleton
final class MessageJson implements Serde<Message> {

    @Override
    public void serialize(Encoder encoder, EncoderContext context, Argument<? extends Message> type, Message message) throws IOException {
        try (Encoder object = encoder.encodeObject(type)) {
            write(object, message);
            object.encodeKey("text");
            object.encodeString(message.toString());
        }
    }

    private static void write(Encoder object, Message message) throws IOException {
        object.encodeKey("key");
        object.encodeString(message.key());
        object.encodeKey("values");
        try (Encoder array = object.encodeArray(Argument.LIST_OF_STRING)) {
            for (Object value : message.values()) {
                write(array, value);
            }
        }
    }

    private static void write(Encoder array, Object value) throws IOException {
        switch (value) {
            case Message inner -> {
                try (Encoder object = array.encodeObject(Argument.of(Message.class))) {
                    write(object, inner);
                }
            }
            case Long number -> array.encodeLong(number);
            case Double number -> array.encodeDouble(number);
            default -> array.encodeString(value.toString());
        }
    }

    @Override
    public Message deserialize(Decoder decoder, DecoderContext context, Argument<? super Message> type) throws IOException {
        @Nullable Object stored = decoder.decodeArbitrary();
        return switch (stored) {
            case Map<?, ?> object -> sayable(object);
            case null -> Message.join(List.of());
            default -> Message.plain(stored.toString());
        };
    }

    private static Message sayable(Map<?, ?> object) {
        Message message = message(object);
        try {
            message.toString();
            return message;
        } catch (MissingResourceException | IllegalArgumentException gone) {
            return Message.plain(String.valueOf(object.get("text")));
        }
    }

    private static Message message(Map<?, ?> object) {
        List<Object> values = new ArrayList<>();
        if (object.get("values") instanceof List<?> stored) {
            stored.forEach(value -> values.add(value instanceof Map<?, ?> inner ? message(inner) : (Object) value));
        }
        return new Message(String.valueOf(object.get("key")), values);
    }
}

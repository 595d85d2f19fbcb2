package org.hindsight.ui.text;

import io.micronaut.context.MessageSource;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Gives the templates the same texts, formatted in the same way, as the view models get from {@link Words}. */
@Singleton
final class Messages implements MessageSource {

    @Override
    public Optional<String> getRawMessage(String code, MessageContext context) {
        Words words = Words.in(context.getLocale(Locale.ENGLISH));
        return words.has(code) ? Optional.of(words.bundle().getString(code)) : Optional.empty();
    }

    @Override
    public Optional<String> getMessage(String code, MessageContext context) {
        Words words = Words.in(context.getLocale(Locale.ENGLISH));
        return words.has(code) ? Optional.of(words.say(code, arguments(context))) : Optional.empty();
    }

    @Override
    public String interpolate(String template, MessageContext context) {
        return new java.text.MessageFormat(template, context.getLocale(Locale.ENGLISH)).format(arguments(context));
    }

    /** The view engine hands its arguments over under the names "0", "1" and so on. */
    private static Object[] arguments(MessageContext context) {
        return IntStream.range(0, context.getVariables().size())
                .mapToObj(position -> context.getVariables().get(Integer.toString(position)))
                .toArray();
    }
}

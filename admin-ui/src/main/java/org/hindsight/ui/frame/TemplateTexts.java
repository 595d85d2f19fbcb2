package org.hindsight.ui.frame;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Gives templates the same texts, formatted in the same way, as the view models get. The framework's own way knows no plurals. */
@Singleton
final class TemplateTexts extends AbstractMessageResolver implements BeanCreatedEventListener<TemplateEngine> {

    @Override
    public TemplateEngine onCreated(BeanCreatedEvent<TemplateEngine> event) {
        event.getBean().setMessageResolver(this);
        return event.getBean();
    }

    @Override
    public @Nullable String resolveMessage(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        Words words = Words.in(context.getLocale());
        return words.has(key) ? words.say(key, parameters == null ? new Object[0] : parameters) : null;
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, @Nullable Class<?> origin, String key, Object @Nullable [] parameters) {
        throw new IllegalArgumentException("There is no text '" + key + "'. Add it to messages.properties and to its translations.");
    }
}

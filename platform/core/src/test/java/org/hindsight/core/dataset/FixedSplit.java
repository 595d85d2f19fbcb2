package org.hindsight.core.dataset;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hindsight.core.database.PlatformState;

/** Gives an empty database the split key of all tests, before anybody draws one: what a run decides depends on it. */
@Singleton
@Requires(property = FixedSplit.PROPERTY)
public class FixedSplit implements BeanCreatedEventListener<PlatformState> {

    /** Any value asks for it. */
    public static final String PROPERTY = "fixed-split";

    private static final String KEY = Base64.getEncoder().encodeToString("one split for all tests".getBytes(StandardCharsets.UTF_8));

    @Override
    public PlatformState onCreated(BeanCreatedEvent<PlatformState> event) {
        event.getBean().putIfAbsent("split.key", KEY);
        return event.getBean();
    }
}

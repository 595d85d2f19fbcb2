package org.hindsight.core.dataset;

import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.hindsight.core.database.PlatformState;

/**
 * Gives an empty database the split key that the property {@value #PROPERTY} is turned into, before anybody draws one: what a run decides
 * depends on it.
 */
@Singleton
@Requires(property = FixedSplit.PROPERTY)
public class FixedSplit implements BeanCreatedEventListener<PlatformState> {

    public static final String PROPERTY = "fixed-split";

    private final String key;

    FixedSplit(@Property(name = PROPERTY) String words) {
        this.key = Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public PlatformState onCreated(BeanCreatedEvent<PlatformState> event) {
        PlatformState state = event.getBean();
        state.putIfAbsent("split.key", key);
        return state;
    }
}

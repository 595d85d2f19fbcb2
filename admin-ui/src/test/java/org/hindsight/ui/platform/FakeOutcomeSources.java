package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.source.Sources.Exclusion;
import org.hindsight.core.source.Sources.Source;
import org.jspecify.annotations.Nullable;

/** Three sources of every model but {@code diabetes}, kept in memory; of {@code heart} one is kept out. */
@Singleton
@Replaces(CoreOutcomeSources.class)
public final class FakeOutcomeSources implements OutcomeSources {

    private static final String STRANGER = "address:9f2c4f1a0b7d3e5566778899aabbccddeeff00112233445566778899aabbccdd";

    private final Map<String, Map<String, Source>> all = new HashMap<>();
    private final Clock clock;

    FakeOutcomeSources(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<Source> of(String model) {
        return List.copyOf(known(model).values());
    }

    @Override
    public synchronized Optional<Source> exclude(String model, String source, String reason, String actor) {
        return change(model, source, new Exclusion(reason, actor, clock.instant()));
    }

    @Override
    public synchronized Optional<Source> admit(String model, String source, String actor) {
        return change(model, source, null);
    }

    @Override
    public Optional<String> nameOf(String source) {
        return Optional.ofNullable(Map.of("api_key:3", "ward 4 desk", "account:1", "admin@example.org").get(source));
    }

    private Optional<Source> change(String model, String source, @Nullable Exclusion exclusion) {
        return Optional.ofNullable(known(model).computeIfPresent(
                source, (_, old) -> new Source(source, old.outcomes(), old.lastAt(), exclusion)));
    }

    private Map<String, Source> known(String model) {
        return all.computeIfAbsent(model, this::first);
    }

    private Map<String, Source> first(String model) {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (!model.equals("diabetes")) {
            Instant now = clock.instant();
            Exclusion exclusion = new Exclusion("All from one desk, yes and no swapped.", "admin@example.org", now.minus(Duration.ofDays(3)));
            sources.put("api_key:3", new Source("api_key:3", 1312, now.minus(Duration.ofHours(2)), null));
            sources.put("account:1", new Source("account:1", 41, now.minus(Duration.ofDays(9)), model.equals("heart") ? exclusion : null));
            sources.put(STRANGER, new Source(STRANGER, 1, now.minus(Duration.ofDays(1)), null));
        }
        return sources;
    }
}

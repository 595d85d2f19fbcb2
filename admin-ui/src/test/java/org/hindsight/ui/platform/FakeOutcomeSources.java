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
import org.hindsight.core.source.SourceFinding;
import org.hindsight.core.source.SourceFinding.Kind;
import org.hindsight.core.source.SourceLook;
import org.hindsight.core.source.SourceLooks.Stored;
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
    public Optional<Stored> smallOnes(String model) {
        return model.equals("diabetes") ? Optional.empty() : Optional.of(seen(SourceLook.TOGETHER));
    }

    @Override
    public List<Stored> seenBy(long run) {
        return run == 10 ? List.of(odd("account:1"), seen(SourceLook.TOGETHER)) : List.of();
    }

    private Stored seen(String source) {
        return new Stored(12, clock.instant().minus(Duration.ofDays(2)), new SourceLook(source, 12, 9, 9.4, 9, 60, 1, List.of()));
    }

    private Stored odd(String source) {
        return new Stored(12, clock.instant().minus(Duration.ofDays(9)), new SourceLook(source, 41, 6, 33.1, 9, 200, 24, List.of(
                new SourceFinding(Kind.RIGHT, null, null, 6, 41, 33.1, 1e-12),
                new SourceFinding(Kind.OUTSIDE, "chol", null, 11, 41, 0.8, 1e-8),
                new SourceFinding(Kind.CHOICE, "sex", "1", 41, 41, 28.2, 0.0003))));
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
                source, (_, old) -> new Source(source, old.outcomes(), old.foretold(), old.lastAt(), exclusion, old.look())));
    }

    private Map<String, Source> known(String model) {
        return all.computeIfAbsent(model, this::first);
    }

    private Map<String, Source> first(String model) {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (!model.equals("diabetes")) {
            Instant now = clock.instant();
            Exclusion exclusion = new Exclusion("All from one desk, yes and no swapped.", "admin@example.org", now.minus(Duration.ofDays(3)));
            sources.put("api_key:3", new Source("api_key:3", 1312, 1089, now.minus(Duration.ofHours(2)), null, seen("api_key:3")));
            sources.put("account:1", new Source(
                    "account:1", 41, 6, now.minus(Duration.ofDays(9)), model.equals("heart") ? exclusion : null, odd("account:1")));
            sources.put(STRANGER, new Source(STRANGER, 1, 1, now.minus(Duration.ofDays(1)), null, null));
        }
        return sources;
    }
}

package org.hindsight.core.source;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Outcomes of {@code mood} come from an API key and from an account; nobody reported any for {@code wait}. */
@Singleton
@Replaces(Sources.class)
public class FakeSources extends Sources {

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Clock clock;

    FakeSources(Clock clock) {
        super(null, null, clock);
        this.clock = clock;
        sources.put("api_key:3", new Source("api_key:3", 12, 9, Instant.parse("2026-03-01T08:00:00Z"), null, FakeSourceLooks.SEEN));
        sources.put("account:7", new Source("account:7", 2, 2, null, null, null));
    }

    @Override
    public List<Source> of(String assessment) {
        return assessment.equals("mood") ? List.copyOf(sources.values()) : List.of();
    }

    @Override
    public Optional<Source> exclude(String assessment, String source, String reason, String actor) {
        return change(assessment, source, new Exclusion(reason, actor, clock.instant()));
    }

    @Override
    public Optional<Source> admit(String assessment, String source, String actor) {
        return change(assessment, source, null);
    }

    private Optional<Source> change(String assessment, String source, @Nullable Exclusion exclusion) {
        return of(assessment).stream().filter(one -> one.source().equals(source)).findFirst().map(known -> {
            Source changed = new Source(source, known.outcomes(), known.foretold(), known.lastAt(), exclusion, known.look());
            sources.put(source, changed);
            return changed;
        });
    }
}

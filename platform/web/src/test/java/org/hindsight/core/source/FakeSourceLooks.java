package org.hindsight.core.source;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.hindsight.core.source.SourceFinding.Kind;

/** Run 1 saw an API key whose cases are older than those that are known. */
@Singleton
@Replaces(SourceLooks.class)
public class FakeSourceLooks extends SourceLooks {

    static final Stored SEEN = new Stored(1, Instant.parse("2026-03-01T09:00:00Z"), new SourceLook(
            "api_key:3", 12, 9, 9.6, 2, 12, 7,
            List.of(new SourceFinding(Kind.OUTSIDE, "age", null, 7, 12, 0.24, 1e-9))));

    FakeSourceLooks() {
        super(null, null);
    }

    @Override
    public List<Stored> of(long run) {
        return run == 1 ? List.of(SEEN) : List.of();
    }
}

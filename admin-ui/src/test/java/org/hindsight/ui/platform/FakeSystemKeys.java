package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hindsight.core.account.ApiKeys.ApiKey;
import org.hindsight.core.account.ApiKeys.Created;
import org.hindsight.core.account.ApiKeys.Scope;
import org.jspecify.annotations.Nullable;

/** Three keys in memory, the second of which is revoked. */
@Singleton
@Replaces(CoreSystemKeys.class)
public final class FakeSystemKeys implements SystemKeys {

    private final List<ApiKey> keys = new ArrayList<>();
    private final Clock clock;

    FakeSystemKeys(Clock clock) {
        this.clock = clock;
        Instant now = clock.instant();
        keys.add(key("queue of ward 7", EnumSet.of(Scope.PREDICT, Scope.OUTCOME), now.minus(Duration.ofDays(90)), now.minus(Duration.ofMinutes(3)), false));
        keys.add(key("old records", EnumSet.allOf(Scope.class), now.minus(Duration.ofDays(150)), now.minus(Duration.ofDays(91)), true));
        keys.add(key("monitor", EnumSet.of(Scope.METRICS), now.minus(Duration.ofDays(2)), null, false));
    }

    private ApiKey key(String name, Set<Scope> scopes, Instant since, @Nullable Instant last, boolean revoked) {
        return new ApiKey(keys.size() + 1L, name, scopes, since, last, revoked);
    }

    @Override
    public synchronized List<ApiKey> all() {
        return List.copyOf(keys);
    }

    @Override
    public synchronized Created create(String name, Set<Scope> scopes, String actor) {
        ApiKey made = key(name, scopes, clock.instant(), null, false);
        keys.add(made);
        return new Created(made, "hs_made-for-" + actor);
    }

    @Override
    public synchronized boolean revoke(long id, String actor) {
        ApiKey one = keys.get((int) id - 1);
        keys.set((int) id - 1, new ApiKey(id, one.name(), one.scopes(), one.createdAt(), one.lastUsedAt(), true));
        return !one.revoked();
    }
}

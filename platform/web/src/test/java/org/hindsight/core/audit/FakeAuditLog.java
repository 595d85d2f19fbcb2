package org.hindsight.core.audit;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The audit log in memory; {@code /api/models/broken} cannot be written down. */
@Singleton
@Replaces(AuditLog.class)
public class FakeAuditLog extends AuditLog {

    private final List<Entry> all = new CopyOnWriteArrayList<>();
    private final Clock clock;

    FakeAuditLog(Clock clock) {
        super(null, clock);
        this.clock = clock;
    }

    @Override
    public void add(String actor, String method, String path, int status) {
        if (path.contains("broken")) {
            throw new IllegalStateException("The database is gone.");
        }
        all.addFirst(new Entry(all.size() + 1L, clock.instant(), actor, method, path, status));
    }

    @Override
    public List<Entry> page(@Nullable String actor, @Nullable String path, long before, int limit) {
        return all.stream()
                .filter(one -> one.id() < before && (actor == null || one.actor().equals(actor)) && (path == null || one.path().contains(path)))
                .limit(limit)
                .toList();
    }
}

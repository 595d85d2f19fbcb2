package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.hindsight.core.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** 120 changes, one an hour, by an admin and a key in turn. */
@Singleton
@Replaces(CoreAudit.class)
final class FakeAudit implements Audit {

    private static final long COUNT = 120;
    private static final List<String> PATHS = List.of(
            "/admin/retrain", "/api/models/heart/versions/v20261115_020003/promote", "/admin/people/2/disable", "/api/models/clinic-wait/triggers/interval");

    private final Clock clock;

    FakeAudit(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<AuditLog.Entry> page(@Nullable String actor, @Nullable String path, long before, int limit) {
        return LongStream.rangeClosed(1, COUNT)
                .map(number -> COUNT + 1 - number)
                .filter(number -> number < before)
                .mapToObj(number -> new AuditLog.Entry(
                        number, clock.instant().minus(Duration.ofHours(COUNT - number)), number % 2 == 0 ? "admin@example.org" : "API key ward 7",
                        number % 2 == 0 ? "POST" : "PUT", PATHS.get((int) number % PATHS.size()), number % 7 == 0 ? 403 : 200))
                .filter(entry -> (actor == null || entry.actor().equals(actor)) && (path == null || entry.path().contains(path)))
                .limit(limit)
                .toList();
    }
}

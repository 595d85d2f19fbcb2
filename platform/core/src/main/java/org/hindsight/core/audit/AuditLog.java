package org.hindsight.core.audit;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.hindsight.core.database.Moment;
import org.jspecify.annotations.Nullable;

/** What was changed by whom. Lines are added and never changed; what somebody sent is not part of them. */
@Singleton
public class AuditLog {

    private static final int LONGEST_ACTOR = 254;
    private static final int LONGEST_PATH = 500;

    private final AuditRepository repository;
    private final Clock clock;

    AuditLog(AuditRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /**
     * A request that changed something, or was turned away.
     *
     * @param id     its number, ascending
     * @param actor  an e-mail address, or the name of an API key
     * @param method of HTTP
     * @param path   what it was about; no token is part of it
     * @param status what was answered; from 400 on nothing was changed
     */
    public record Entry(long id, Instant at, String actor, String method, String path, int status) {}

    /** Adds a line. */
    public void add(String actor, String method, String path, int status) {
        repository.save(new AuditRow(null, Moment.now(clock), cut(actor, LONGEST_ACTOR), method, cut(path, LONGEST_PATH), status));
    }

    /**
     * Lines, newest first.
     *
     * @param actor  only those of this one; null for everybody's
     * @param path   only those about paths that hold this; null for all
     * @param before only those with a smaller number
     * @param limit  at most so many
     */
    public List<Entry> page(@Nullable String actor, @Nullable String path, long before, int limit) {
        @Nullable String literal = path == null ? null : path.replaceAll("[%_\\\\]", "\\\\$0");
        return repository.newest(actor, literal, before, limit).stream()
                .map(row -> new Entry(Objects.requireNonNull(row.id()), row.at(), row.actor(), row.method(), row.path(), row.status()))
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}

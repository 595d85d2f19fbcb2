package org.hindsight.core.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

/** The sign-ins. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends CrudRepository<SessionRow, Long> {

    @Query("SELECT COUNT(*) FROM sign_in_session s JOIN account a ON a.id = s.account_id"
            + " WHERE s.id = :id AND s.closed_at IS NULL AND s.expires_at > :now AND a.disabled = FALSE")
    long countOpen(long id, Instant now);

    @Query("UPDATE sign_in_session SET closed_at = :now WHERE id = :id AND closed_at IS NULL")
    void close(long id, Instant now);

    @Query("UPDATE sign_in_session SET last_used_at = :now, expires_at = :expiresAt WHERE id = :id AND closed_at IS NULL")
    void used(long id, Instant now, Instant expiresAt);

    @Query("DELETE FROM sign_in_session WHERE expires_at < :before")
    void forget(Instant before);

    @Query("UPDATE sign_in_session SET closed_at = :now WHERE account_id = :accountId AND id <> :kept AND closed_at IS NULL")
    int closeOthers(long accountId, long kept, Instant now);

    @Query("UPDATE sign_in_session SET closed_at = :now WHERE account_id = :accountId AND id = :id AND closed_at IS NULL")
    int closeOf(long accountId, long id, Instant now);

    @Query("SELECT * FROM sign_in_session WHERE account_id = :accountId AND closed_at IS NULL AND expires_at > :now ORDER BY id DESC")
    List<SessionRow> openOf(long accountId, Instant now);
}

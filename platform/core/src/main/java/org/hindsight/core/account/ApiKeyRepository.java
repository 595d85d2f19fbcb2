package org.hindsight.core.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The API keys. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ApiKeyRepository extends CrudRepository<ApiKeyRow, Long> {

    Optional<ApiKeyRow> findByKeyHash(String keyHash);

    List<ApiKeyRow> findAllOrderById();

    /** Remembers that a key was used, but not more often than needed: the row is written at most once a minute. */
    @Query("UPDATE api_key SET last_used_at = :now WHERE id = :id AND (last_used_at IS NULL OR last_used_at < :before)")
    void used(long id, Instant now, Instant before);

    @Query("UPDATE api_key SET revoked_at = :now, revoked_by = :actor WHERE id = :id AND revoked_at IS NULL")
    int revoke(long id, Instant now, String actor);
}

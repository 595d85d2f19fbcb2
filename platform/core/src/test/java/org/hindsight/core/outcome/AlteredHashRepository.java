package org.hindsight.core.outcome;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Gives answers another hash, since two that begin alike hardly ever come by chance. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AlteredHashRepository extends GenericRepository<OutcomeRow, Long> {

    @Query("UPDATE prediction SET content_hash = :altered WHERE content_hash = :contentHash")
    int alter(String contentHash, String altered);
}

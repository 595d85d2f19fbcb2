package org.hindsight.core.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

/** The refresh tokens; used ones stay until their session is forgotten, so that a second use shows. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RefreshTokenRepository extends CrudRepository<RefreshTokenRow, String> {

    /** Uses a token up; of two who try at once only one succeeds. */
    @Query("UPDATE refresh_token SET used_at = :now WHERE token_hash = :hash AND used_at IS NULL")
    int use(String hash, Instant now);
}

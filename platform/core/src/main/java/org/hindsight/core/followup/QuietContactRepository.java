package org.hindsight.core.followup;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface QuietContactRepository extends GenericRepository<QuietContactRow, String> {

    @Query("INSERT IGNORE INTO quiet_contact (contact_hash, since) VALUES (:contactHash, :since)")
    void add(String contactHash, Instant since);

    boolean existsByContactHash(String contactHash);

    void deleteByContactHash(String contactHash);
}

package org.hindsight.core.audit;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface AuditRepository extends GenericRepository<AuditRow, Long> {

    AuditRow save(AuditRow row);

    /** Newest first. */
    @Query("SELECT * FROM audit_entry WHERE id < :before AND (:actor IS NULL OR actor = :actor) AND (:path IS NULL OR path LIKE CONCAT('%', :path, '%'))"
            + " ORDER BY id DESC LIMIT :limit")
    List<AuditRow> newest(@Nullable String actor, @Nullable String path, long before, int limit);
}

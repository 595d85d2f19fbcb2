package org.hindsight.core.source;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** The looks at sources. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SourceLookRepository extends GenericRepository<SourceLookRow, Long> {

    SourceLookRow save(SourceLookRow row);

    List<SourceLookRow> findByRunIdOrderById(long runId);

    /** The newest look at each source. */
    @Query("SELECT l.* FROM source_look l JOIN (SELECT MAX(id) AS newest FROM source_look WHERE assessment = :assessment GROUP BY source) n"
            + " ON n.newest = l.id ORDER BY l.id")
    List<SourceLookRow> newest(String assessment);

    /** Of an address from which nothing is left, nothing is left here either. */
    @Query("DELETE FROM source_look WHERE assessment = :assessment AND source LIKE 'address:%' AND NOT EXISTS"
            + " (SELECT 1 FROM outcome o WHERE o.assessment = :assessment AND CONCAT('address:', o.address_hash) = source_look.source)")
    int forgetErased(String assessment);
}

package org.hindsight.core.source;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Where outcomes come from, and which of it is kept out. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SourceRepository extends GenericRepository<ExcludedRow, Long> {

    ExcludedRow save(ExcludedRow row);

    List<ExcludedRow> findByAssessmentAndLiftedAtIsNullOrderById(String assessment);

    List<ExcludedRow> findByIdIn(Collection<Long> ids);

    @Query("UPDATE excluded_source SET lifted_by = :actor, lifted_at = :now"
            + " WHERE assessment = :assessment AND source = :source AND lifted_at IS NULL")
    int lift(String assessment, String source, String actor, Instant now);

    @Query("SELECT source, account_id, api_key_id, address_hash, COUNT(*) AS outcomes,"
            + " SUM(CASE WHEN foretold THEN 1 ELSE 0 END) AS foretold, MIN(id) AS first_number, MAX(reported_at) AS last_at"
            + " FROM outcome WHERE assessment = :assessment AND withdrawn = FALSE GROUP BY source, account_id, api_key_id, address_hash")
    List<SourceRow> count(String assessment);

    @Query("SELECT id, source, account_id, api_key_id, address_hash FROM outcome"
            + " WHERE assessment = :assessment AND withdrawn = FALSE AND id > :after"
            // In the words of an index, else H2 sorts all rows that are left for every page.
            + " ORDER BY assessment, withdrawn, id LIMIT :limit")
    List<SourceRow.Report> reports(String assessment, long after, int limit);
}

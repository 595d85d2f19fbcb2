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

    @Query("SELECT source, account_id, api_key_id, address_hash, COUNT(*) AS outcomes, MIN(id) AS first_number, MAX(reported_at) AS last_at"
            + " FROM outcome WHERE assessment = :assessment AND withdrawn = FALSE GROUP BY source, account_id, api_key_id, address_hash")
    List<SourceRow> count(String assessment);

    @Query("SELECT id, source, account_id, api_key_id, address_hash FROM outcome"
            + " WHERE assessment = :assessment AND withdrawn = FALSE AND id > :after"
            // In the words of an index, else H2 sorts all rows that are left for every page.
            + " ORDER BY assessment, withdrawn, id LIMIT :limit")
    List<SourceRow.Report> reports(String assessment, long after, int limit);

    /** In how many cases what was foretold, or a number within the foretold interval, is what happened. */
    @Query("SELECT o.source, o.account_id, o.api_key_id, o.address_hash, COUNT(*) AS outcomes FROM outcome o JOIN prediction p"
            + " ON p.id = o.prediction_id WHERE o.assessment = :assessment AND o.withdrawn = FALSE AND (p.label = o.outcome_value"
            + " OR p.label IS NULL AND o.outcome_number BETWEEN p.interval_low AND p.interval_high)"
            + " GROUP BY o.source, o.account_id, o.api_key_id, o.address_hash")
    List<AgreementRow> countAgreeing(String assessment);
}

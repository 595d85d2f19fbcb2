package org.hindsight.core.model;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The ledger: it can be read and appended to, nothing else. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface LedgerRepository extends GenericRepository<LedgerRow, Long> {

    LedgerRow save(LedgerRow entry);

    @Query("SELECT * FROM ledger_entry WHERE assessment = :assessment ORDER BY entry_number DESC LIMIT 1")
    Optional<LedgerRow> last(String assessment);

    @Query("SELECT * FROM ledger_entry WHERE assessment = :assessment AND entered_at <= :time ORDER BY entry_number DESC LIMIT 1")
    Optional<LedgerRow> lastAt(String assessment, Instant time);

    @Query("SELECT l.* FROM ledger_entry l JOIN (SELECT assessment, MAX(entry_number) AS entry_number FROM ledger_entry"
            + " GROUP BY assessment) newest ON newest.assessment = l.assessment AND newest.entry_number = l.entry_number")
    List<LedgerRow> lastOfEach();

    List<LedgerRow> findByAssessmentOrderByEntryNumber(String assessment);
}

package org.hindsight.core.outcome;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Outcomes that are gone. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ErasedRepository extends GenericRepository<ErasedRow, Long> {

    ErasedRow save(ErasedRow row);

    @Query("SELECT MAX(id) FROM erased_outcome WHERE assessment = :assessment")
    Optional<Long> newest(String assessment);

    @Query("SELECT DISTINCT assessment FROM erased_outcome")
    List<String> assessments();

    @Query("SELECT DISTINCT outcome_number FROM erased_outcome WHERE assessment = :assessment AND id > :after")
    List<Long> numbersAfter(String assessment, long after);

    /** The oldest row, locked until the transaction ends. */
    @Query("SELECT id FROM erased_outcome WHERE id = (SELECT MIN(id) FROM erased_outcome WHERE assessment = :assessment) FOR UPDATE")
    Optional<Long> lockOldest(String assessment);
}

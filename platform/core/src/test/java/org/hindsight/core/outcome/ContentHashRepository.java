package org.hindsight.core.outcome;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What equal answers are known by; the platform itself only compares it. */
@JdbcRepository(dialect = Dialect.MYSQL)
public interface ContentHashRepository extends GenericRepository<OutcomeRow, Long> {

    /** Those of an assessment's outcomes, oldest first. */
    @Query("SELECT p.content_hash FROM outcome o JOIN prediction p ON p.id = o.prediction_id WHERE o.assessment = :assessment ORDER BY o.id")
    List<String> of(String assessment);

    /** Gives answers another hash, since two that begin alike hardly ever come by chance. */
    @Query("UPDATE prediction SET content_hash = :altered WHERE content_hash = :contentHash")
    int alter(String contentHash, String altered);
}

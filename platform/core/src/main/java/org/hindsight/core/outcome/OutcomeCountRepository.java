package org.hindsight.core.outcome;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/**
 * How many outcomes hold, kept as sums so that looking never counts rows. It is written last in a transaction, so that others wait but for the
 * commit.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
interface OutcomeCountRepository extends GenericRepository<OutcomeRow, Long> {

    /** A change after which so many more (or fewer) outcomes hold. */
    @Query("INSERT INTO outcome_count (assessment, holding, changes) VALUES (:assessment, :more, 1)"
            + " ON DUPLICATE KEY UPDATE holding = holding + :more, changes = changes + 1")
    void changed(String assessment, int more);

    @Query("SELECT assessment, holding, changes FROM outcome_count WHERE assessment = :assessment")
    Optional<OutcomeCount> of(String assessment);

    @Query("SELECT assessment, holding, changes FROM outcome_count")
    List<OutcomeCount> all();
}

package org.hindsight.core.retraining;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

/** The logs of the runs. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RunLogRepository extends CrudRepository<RunLogRow, Long> {

    /** Adds a line while the run belongs to whoever has this epoch; gives 0 when it does not any more. */
    @Query("INSERT INTO run_log (run_id, logged_at, message, message_told) SELECT id, :loggedAt, :message, :told"
            + " FROM retraining_run WHERE id = :runId AND epoch = :epoch")
    int append(long runId, int epoch, Instant loggedAt, String message, String told);

    List<RunLogRow> findByRunIdAndIdGreaterThanOrderById(long runId, long id);
}

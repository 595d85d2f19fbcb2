package org.hindsight.core.retraining;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

/** The logs of the runs. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RunLogRepository extends CrudRepository<RunLogRow, Long> {

    List<RunLogRow> findByRunIdAndIdGreaterThanOrderById(long runId, long id);
}

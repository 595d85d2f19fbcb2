package org.hindsight.core.outcome;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HistoryRepository extends GenericRepository<HistoryRow, Long> {

    HistoryRow save(HistoryRow row);

    List<HistoryRow> findByPredictionIdOrderById(long predictionId);
}

package org.hindsight.core.outcome;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HistoryRepository extends GenericRepository<HistoryRow, Long> {

    HistoryRow save(HistoryRow row);

    @Query("SELECT MAX(id) FROM outcome_history")
    Optional<Long> newest();

    @Query("SELECT COUNT(DISTINCT h.prediction_id) FROM outcome_history h JOIN outcome o ON o.prediction_id = h.prediction_id"
            + " WHERE o.assessment = :assessment AND h.id > :change AND h.change_kind <> 'REPORTED'"
            + " AND EXISTS (SELECT 1 FROM outcome_history past WHERE past.prediction_id = h.prediction_id AND past.id <= :change)")
    long changedAfter(String assessment, long change);

    List<HistoryRow> findByPredictionIdOrderById(long predictionId);
}

package org.hindsight.core.prediction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface CountRepository extends GenericRepository<PredictionRow, Long> {

    @Query("INSERT INTO prediction_count (assessment, model_version, answered, erased) VALUES (:assessment, :version, :n, 0)"
            + " ON DUPLICATE KEY UPDATE answered = answered + :n")
    void addAnswered(String assessment, String version, long n);

    @Query("UPDATE prediction_count SET erased = erased + 1 WHERE assessment = :assessment AND model_version = :version")
    void addErased(String assessment, String version);

    @Query("SELECT assessment, model_version, answered, erased FROM prediction_count")
    List<CountRow> all();
}

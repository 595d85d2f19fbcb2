package org.hindsight.core.prediction;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PredictionRepository extends GenericRepository<PredictionRow, Long> {

    List<PredictionRow> saveAll(List<PredictionRow> rows);

    Optional<PredictionRow> findByTokenHash(String tokenHash);

    /** The row, locked until the transaction ends. */
    @Query("SELECT * FROM prediction WHERE token_hash = :tokenHash FOR UPDATE")
    Optional<PredictionRow> lock(String tokenHash);

    @Query("DELETE FROM prediction WHERE id = :id")
    int erase(long id);

    @Query("SELECT * FROM prediction WHERE account_id = :accountId AND id < :before ORDER BY id DESC LIMIT :limit")
    List<PredictionRow> ofAccount(long accountId, long before, int limit);

    @Query("SELECT * FROM prediction WHERE account_id = :accountId AND id = :id")
    Optional<PredictionRow> ofAccount(long accountId, long id);

    @Query("SELECT token_hash FROM prediction WHERE account_id = :accountId AND about_me = TRUE ORDER BY id")
    List<String> tokenHashesAbout(long accountId);

    @Query("SELECT assessment, COUNT(*) AS predictions FROM prediction WHERE created_at >= :since GROUP BY assessment")
    List<CountRow.Since> since(Instant since);

    @Query("SELECT COUNT(*) FROM prediction WHERE assessment = :assessment AND created_at >= :since")
    long since(String assessment, Instant since);

    @Query("SELECT * FROM prediction WHERE assessment = :assessment AND created_at >= :since ORDER BY created_at DESC LIMIT :limit")
    List<PredictionRow> newest(String assessment, Instant since, int limit);
}

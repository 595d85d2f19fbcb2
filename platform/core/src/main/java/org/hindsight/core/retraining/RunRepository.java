package org.hindsight.core.retraining;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The runs. Every change of a running run is fenced by its epoch: who lost the run changes nothing any more. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RunRepository extends CrudRepository<RunRow, Long> {

    Optional<RunRow> findByOpenAssessment(String assessment);

    boolean existsByOpenAssessmentIsNotNull();

    /** A model that has no version yet goes first: until then nobody gets an answer, while a retraining only makes answers better. */
    @Query("SELECT * FROM retraining_run WHERE status = 'QUEUED' ORDER BY CASE WHEN trigger_kind = 'initial' THEN 0 ELSE 1 END, id LIMIT 1")
    Optional<RunRow> nextQueued();

    @Query("SELECT * FROM retraining_run WHERE id < :before ORDER BY id DESC LIMIT :limit")
    List<RunRow> newest(long before, int limit);

    @Query("SELECT * FROM retraining_run WHERE assessment = :assessment ORDER BY id DESC LIMIT :limit")
    List<RunRow> newestOf(String assessment, int limit);

    @Query("SELECT r.* FROM retraining_run r JOIN (SELECT MAX(id) AS id FROM retraining_run GROUP BY assessment) newest ON newest.id = r.id")
    List<RunRow> newestOfEach();

    @Query("SELECT MAX(started_at) FROM retraining_run WHERE assessment = :assessment AND version IS NOT NULL")
    @Nullable Instant lastTrainingStart(String assessment);

    @Query("UPDATE retraining_run SET status = 'RUNNING', node = :node, epoch = epoch + 1, started_at = :now, heartbeat_at = :now,"
            + " message = :message, message_told = :told WHERE id = :id AND status = 'QUEUED'")
    int claim(long id, String node, Instant now, String message, @Nullable String told);

    @Query("UPDATE retraining_run SET heartbeat_at = :now, stage = :stage, progress = :progress, message = :message, message_told = :told"
            + " WHERE id = :id AND epoch = :epoch AND status = 'RUNNING'")
    int beat(long id, int epoch, Instant now, @Nullable String stage, double progress, String message, @Nullable String told);

    @Query("UPDATE retraining_run SET counts = :counts, k_anonymity = :k WHERE id = :id AND epoch = :epoch AND status = 'RUNNING'")
    int counted(long id, int epoch, String counts, @Nullable Integer k);

    @Query("UPDATE retraining_run SET status = :status, open_assessment = NULL, finished_at = :now, progress = :progress,"
            + " message = :message, message_told = :told, version = :version, decision = :decision"
            + " WHERE id = :id AND epoch = :epoch AND status = 'RUNNING'")
    int finish(
            long id, int epoch, String status, Instant now, double progress, String message, @Nullable String told, @Nullable String version,
            @Nullable String decision);

    @Query("UPDATE retraining_run SET status = 'CANCELLED', open_assessment = NULL, finished_at = :now, message = :message, message_told = :told"
            + " WHERE id = :id AND status = 'QUEUED'")
    int cancelQueued(long id, Instant now, String message, @Nullable String told);

    @Query("UPDATE retraining_run SET cancel_requested = TRUE WHERE id = :id AND status = 'RUNNING'")
    int requestCancel(long id);

    @Query("SELECT cancel_requested FROM retraining_run WHERE id = :id")
    Optional<Boolean> cancelRequested(long id);

    @Query("SELECT * FROM retraining_run WHERE status = 'RUNNING' AND (heartbeat_at < :before OR node = :node)")
    List<RunRow> abandoned(Instant before, String node);

    @Query("UPDATE retraining_run SET status = 'QUEUED', node = NULL, epoch = epoch + 1, stage = NULL, progress = 0, message = :message,"
            + " message_told = :told WHERE id = :id AND epoch = :epoch AND status = 'RUNNING'")
    int requeue(long id, int epoch, String message, @Nullable String told);
}

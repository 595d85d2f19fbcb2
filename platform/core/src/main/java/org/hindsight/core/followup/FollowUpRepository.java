package org.hindsight.core.followup;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface FollowUpRepository extends GenericRepository<FollowUpRow, Long> {

    FollowUpRow save(FollowUpRow row);

    Optional<FollowUpRow> findById(long id);

    Optional<FollowUpRow> findByPredictionId(long predictionId);

    @Query("DELETE FROM follow_up WHERE prediction_id = :predictionId")
    int forget(long predictionId);

    /** Those to be tried now, the longest due first. */
    @Query("SELECT * FROM follow_up WHERE status = 'WAITING' AND next_at <= :now AND channel IN (:channels) ORDER BY next_at, id LIMIT :limit")
    List<FollowUpRow> due(Instant now, Collection<String> channels, int limit);

    /** Takes one to be tried, once: whoever comes second finds that it is not due at that time any more. */
    @Query("UPDATE follow_up SET attempts = attempts + 1, next_at = :later WHERE id = :id AND status = 'WAITING' AND next_at = :seen")
    int take(long id, Instant seen, Instant later);

    @Query("UPDATE follow_up SET status = 'SENT', sent_at = :now, problem = NULL WHERE id = :id AND status = 'WAITING'")
    int sent(long id, Instant now);

    @Query("UPDATE follow_up SET status = :status, problem = :problem WHERE id = :id AND status = 'WAITING'")
    int failed(long id, String status, String problem);

    @Query("UPDATE follow_up SET status = 'WAITING', attempts = 0, next_at = :now WHERE id = :id AND status = 'FAILED'")
    int retry(long id, Instant now);

    /** Ends one for good and erases where its person is reached. */
    @Query("UPDATE follow_up SET status = :status, contact = NULL, contact_hash = NULL WHERE prediction_id = :predictionId AND status IN ('WAITING', 'SENT', 'FAILED')")
    int end(long predictionId, String status);

    /** Ends all that would lead to this address. */
    @Query("UPDATE follow_up SET status = 'STOPPED', contact = NULL, contact_hash = NULL WHERE contact_hash = :hash"
            + " AND status IN ('WAITING', 'SENT', 'FAILED')")
    int endAll(String hash);

    /** Lets an ended one remember whom it was for, so that its owner can take back what was said. */
    @Query("UPDATE follow_up SET contact_hash = :hash WHERE id = :id")
    int remember(long id, @Nullable String hash);

    @Query("SELECT COUNT(*) FROM follow_up WHERE contact_hash = :hash AND status IN ('WAITING', 'SENT', 'FAILED')")
    long open(String hash);

    @Query("UPDATE follow_up SET status = 'EXPIRED', contact = NULL, contact_hash = NULL WHERE status IN ('WAITING', 'SENT', 'FAILED') AND due_at < :before")
    int expire(Instant before);

    @Query("SELECT status, COUNT(*) AS follow_ups FROM follow_up GROUP BY status")
    List<Count> counts();

    @Query("SELECT COUNT(*) FROM follow_up WHERE status = 'WAITING' AND next_at < :before")
    long waiting(Instant before);

    /** Newest first. */
    @Query("SELECT * FROM follow_up WHERE id < :before AND (:status IS NULL OR status = :status) AND (:assessment IS NULL OR assessment = :assessment)"
            + " ORDER BY id DESC LIMIT :limit")
    List<FollowUpRow> newest(@Nullable String status, @Nullable String assessment, long before, int limit);

    /** How many have a status. */
    @Introspected
    record Count(String status, long followUps) {}
}

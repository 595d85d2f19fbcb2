package org.hindsight.core.trigger;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was chosen for triggers, when they are due, and what became of them. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TriggerRepository extends GenericRepository<FiringRow, Long> {

    @Query("SELECT assessment, trigger_id, enabled, plan, chosen_by, chosen_at FROM trigger_choice WHERE assessment = :assessment")
    List<ChoiceRow> choices(String assessment);

    @Query("INSERT INTO trigger_choice (assessment, trigger_id, enabled, plan, chosen_by, chosen_at)"
            + " VALUES (:assessment, :triggerId, :enabled, :plan, :chosenBy, :chosenAt) ON DUPLICATE KEY UPDATE"
            + " enabled = :enabled, plan = :plan, chosen_by = :chosenBy, chosen_at = :chosenAt")
    void choose(String assessment, String triggerId, boolean enabled, @Nullable String plan, String chosenBy, Instant chosenAt);

    @Query("DELETE FROM trigger_choice WHERE assessment = :assessment AND trigger_id = :triggerId")
    int forgetChoice(String assessment, String triggerId);

    @Query("SELECT assessment, trigger_id, plan, due_at FROM trigger_due WHERE assessment = :assessment")
    List<DueRow> dues(String assessment);

    @Query("INSERT INTO trigger_due (assessment, trigger_id, plan, due_at) VALUES (:assessment, :triggerId, :plan, :dueAt)"
            + " ON DUPLICATE KEY UPDATE plan = :plan, due_at = :dueAt")
    void plan(String assessment, String triggerId, String plan, Instant dueAt);

    /** Moves a trigger on, once: whoever comes second finds that it is not due at that time any more. */
    @Query("UPDATE trigger_due SET due_at = :next WHERE assessment = :assessment AND trigger_id = :triggerId AND due_at = :due")
    int moveOn(String assessment, String triggerId, Instant due, Instant next);

    @Query("DELETE FROM trigger_due WHERE assessment = :assessment AND trigger_id = :triggerId")
    int forgetDue(String assessment, String triggerId);

    @Query("DELETE FROM trigger_due WHERE assessment = :assessment AND trigger_id = :triggerId AND due_at = :due")
    int moveToNever(String assessment, String triggerId, Instant due);

    FiringRow save(FiringRow row);

    @Query("SELECT * FROM trigger_firing WHERE assessment = :assessment AND trigger_id = :triggerId ORDER BY assessment DESC, trigger_id DESC, id DESC LIMIT 1")
    Optional<FiringRow> last(String assessment, String triggerId);

    @Query("SELECT * FROM trigger_firing WHERE assessment = :assessment AND trigger_id = :triggerId AND run_id IS NOT NULL"
            + " ORDER BY assessment DESC, trigger_id DESC, id DESC LIMIT 1")
    Optional<FiringRow> lastStarted(String assessment, String triggerId);

    @Query("SELECT * FROM trigger_firing ORDER BY id DESC LIMIT :limit")
    List<FiringRow> newest(int limit);
}

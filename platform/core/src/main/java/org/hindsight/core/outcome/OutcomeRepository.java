package org.hindsight.core.outcome;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface OutcomeRepository extends GenericRepository<OutcomeRow, Long> {

    OutcomeRow save(OutcomeRow row);

    OutcomeRow update(OutcomeRow row);

    /** Notes whether it is what was foretold, or a number within the foretold interval. */
    @Query("UPDATE outcome SET foretold = EXISTS (SELECT 1 FROM prediction p WHERE p.id = outcome.prediction_id AND (p.label = outcome.outcome_value"
            + " OR p.label IS NULL AND outcome.outcome_number BETWEEN p.interval_low AND p.interval_high)) WHERE prediction_id = :predictionId")
    int noteWhetherForetold(long predictionId);

    @Query("UPDATE outcome SET withdrawn = TRUE WHERE id = :id")
    int withdraw(long id);

    Optional<OutcomeRow> findByPredictionId(long predictionId);

    List<OutcomeRow> findByPredictionIdInAndWithdrawnFalse(Collection<Long> predictionIds);

    @Query("SELECT p.split_key_hash, p.content_hash FROM outcome o JOIN prediction p ON p.id = o.prediction_id WHERE o.id = :id")
    Optional<ConfirmedRow.Hashes> hashes(long id);

    /** How many earlier outcomes have equal answers. */
    @Query("SELECT COUNT(*) FROM prediction p JOIN outcome o ON o.prediction_id = p.id"
            + " WHERE p.assessment = :assessment AND p.content_hash = :contentHash AND o.id < :id")
    long earlierEqual(String assessment, String contentHash, long id);

    /** The hashes of other answers that begin so, of outcomes that are there. */
    @Query("SELECT DISTINCT p.content_hash FROM prediction p JOIN outcome o ON o.prediction_id = p.id WHERE p.assessment = :assessment"
            + " AND p.content_hash >= :beginning AND p.content_hash < CONCAT(:beginning, 'g') AND p.content_hash <> :contentHash")
    List<String> alike(String assessment, String beginning, String contentHash);

    /** What held after a change, as it was then: who withdrew or corrected it later is not known yet. */
    @Query("SELECT o.id, o.prediction_id, p.answers, h.outcome_value, o.side, p.split_key_hash, p.subject_hash, h.source, h.address_hash,"
            + " h.account_id, h.api_key_id"
            + " FROM outcome o JOIN prediction p ON p.id = o.prediction_id JOIN outcome_history h ON h.id ="
            + " (SELECT MAX(past.id) FROM outcome_history past WHERE past.prediction_id = o.prediction_id AND past.id <= :change)"
            + " WHERE o.assessment = :assessment AND h.change_kind <> 'WITHDRAWN' AND o.id > :after"
            // In the words of an index, else H2 sorts all rows that are left for every page.
            + " ORDER BY o.assessment, o.id LIMIT :limit")
    List<ConfirmedRow> confirmedAsOf(String assessment, long change, long after, int limit);

    @Query("SELECT COUNT(*) FROM outcome WHERE assessment = :assessment AND withdrawn = FALSE AND confirmed_at > :since")
    long countSince(String assessment, Instant since);

    @Query("SELECT assessment, COUNT(*) AS outcomes FROM outcome WHERE withdrawn = FALSE AND confirmed_at > :since GROUP BY assessment")
    List<ConfirmedRow.Count> countAllSince(Instant since);
}

package org.hindsight.core.quality;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What is counted for a report, and the reports. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface QualityRepository extends GenericRepository<QualityRow, String> {

    @Query("INSERT INTO quality_report (assessment, measured_on, content) VALUES (:assessment, :measuredOn, :content)"
            + " ON DUPLICATE KEY UPDATE content = :content")
    void keep(String assessment, LocalDate measuredOn, String content);

    @Query("SELECT assessment, measured_on, content FROM quality_report WHERE assessment = :assessment ORDER BY measured_on DESC LIMIT 1")
    Optional<QualityRow> newest(String assessment);

    @Query("SELECT assessment, measured_on, content FROM quality_report WHERE assessment = :assessment AND measured_on = :measuredOn")
    Optional<QualityRow> of(String assessment, LocalDate measuredOn);

    /** The answers of the newest predictions since a time. */
    @Query("SELECT answers FROM prediction WHERE assessment = :assessment AND created_at >= :since ORDER BY created_at DESC LIMIT :limit")
    List<String> answers(String assessment, Instant since, int limit);

    @Query("SELECT COUNT(*) FROM prediction WHERE assessment = :assessment AND created_at <= :before")
    long predictionsUpTo(String assessment, Instant before);

    @Query("SELECT COUNT(*) FROM prediction p JOIN outcome o ON o.prediction_id = p.id"
            + " WHERE p.assessment = :assessment AND p.created_at <= :before AND o.withdrawn = FALSE")
    long knownUpTo(String assessment, Instant before);

    @Query("SELECT COUNT(DISTINCT p.content_hash) FROM outcome o JOIN prediction p ON p.id = o.prediction_id"
            + " WHERE o.assessment = :assessment AND o.withdrawn = FALSE")
    long differentAnswers(String assessment);

    @Query("SELECT outcome_value AS label, COUNT(*) AS outcomes FROM outcome WHERE assessment = :assessment AND withdrawn = FALSE"
            + " GROUP BY outcome_value")
    List<QualityRow.Label> labels(String assessment);

    @Query("SELECT MAX(confirmed_at) FROM outcome WHERE assessment = :assessment AND withdrawn = FALSE")
    Optional<Instant> newestOutcome(String assessment);
}

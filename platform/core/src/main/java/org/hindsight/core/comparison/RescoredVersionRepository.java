package org.hindsight.core.comparison;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** What the versions say of the rows measured last. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface RescoredVersionRepository extends CrudRepository<RescoredVersion, Long> {

    Optional<RescoredVersion> findByAssessmentAndVersion(String assessment, String version);

    @Query("SELECT version, row_count, group_count, measured_at, figures FROM rescored_version WHERE assessment = :assessment ORDER BY version")
    List<RescoredVersion.Summary> summaries(String assessment);

    @Query("DELETE FROM rescored_version WHERE assessment = :assessment")
    void forget(String assessment);
}

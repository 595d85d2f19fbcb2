package org.hindsight.core.model;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

/** The versions of all models. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface VersionRepository extends CrudRepository<VersionRow, Long> {

    List<VersionRow> findByAssessmentOrderByIdDesc(String assessment);

    Optional<VersionRow> findByAssessmentAndVersion(String assessment, String version);

    boolean existsByAssessmentAndVersion(String assessment, String version);

    /** Whether its files are there to stay; the row is locked until the transaction ends. */
    @Query("SELECT retained FROM model_version WHERE assessment = :assessment AND version = :version FOR UPDATE")
    Optional<Boolean> lock(String assessment, String version);

    @Query("UPDATE model_version SET retained = FALSE WHERE assessment = :assessment AND version = :version")
    int release(String assessment, String version);

    @Query("SELECT v.version, COUNT(*) AS erased FROM model_version v JOIN erased_outcome e ON e.assessment = v.assessment"
            + " AND e.id > v.erasures_before AND e.from_change <= v.last_change"
            + " AND (e.to_change IS NULL OR e.to_change > v.last_change)"
            + " WHERE v.assessment = :assessment GROUP BY v.version")
    List<ErasedCount> erasedRows(String assessment);
}

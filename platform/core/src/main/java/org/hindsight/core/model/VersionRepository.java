package org.hindsight.core.model;

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
}

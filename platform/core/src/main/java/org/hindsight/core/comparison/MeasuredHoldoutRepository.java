package org.hindsight.core.comparison;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

/** The rows on which each model's versions were measured last. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface MeasuredHoldoutRepository extends CrudRepository<MeasuredHoldout, String> {

    @Query("SELECT stamp FROM measured_holdout WHERE assessment = :assessment")
    Optional<String> stamp(String assessment);
}

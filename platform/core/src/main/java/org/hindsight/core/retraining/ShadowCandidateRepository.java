package org.hindsight.core.retraining;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** The shadow candidate of each model that has one. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface ShadowCandidateRepository extends CrudRepository<ShadowCandidateRow, String> {}

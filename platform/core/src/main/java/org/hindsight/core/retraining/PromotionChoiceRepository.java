package org.hindsight.core.retraining;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** What admins chose about the promotions of each model. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface PromotionChoiceRepository extends CrudRepository<PromotionChoiceRow, String> {}

package org.hindsight.core.dataset;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

/** The baselines that admins brought; at most one a model. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface UploadedBaselines extends CrudRepository<UploadedBaseline, String> {

    @Query("SELECT fingerprint FROM uploaded_baseline WHERE assessment = :assessment")
    Optional<String> fingerprint(String assessment);
}

package org.hindsight.core.database;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PlatformStateRepository extends GenericRepository<PlatformStateRow, String> {

    Optional<PlatformStateRow> findById(String name);

    PlatformStateRow save(PlatformStateRow row);
}

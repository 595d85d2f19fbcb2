package org.hindsight.core.database;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Statements that the embedded database alone knows; tested on that one. */
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class EmbeddedDatabaseRepository implements GenericRepository<PlatformStateRow, String> {

    private final JdbcOperations jdbc;

    EmbeddedDatabaseRepository(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Connectable
    void backUpTo(String file) {
        jdbc.prepareStatement("BACKUP TO ?", statement -> {
            statement.setString(1, file);
            return statement.execute();
        });
    }
}

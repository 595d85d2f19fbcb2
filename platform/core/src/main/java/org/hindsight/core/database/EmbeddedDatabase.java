package org.hindsight.core.database;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** What can be done with the embedded database and not with one that is a server of its own. */
@Singleton
public class EmbeddedDatabase {

    private static final String EMBEDDED = "jdbc:h2:file:";

    private final EmbeddedDatabaseRepository repository;
    private final boolean used;

    EmbeddedDatabase(EmbeddedDatabaseRepository repository, @Value("${datasources.default.url:}") String url) {
        this.repository = repository;
        this.used = url.startsWith(EMBEDDED);
    }

    /** Whether the platform uses one that lies in a file. */
    public boolean isUsed() {
        return used;
    }

    /** Copies it as of this moment, while it is in use, into a ZIP file that holds its one file ({@code *.mv.db}). */
    public void copyTo(Path file) {
        repository.backUpTo(file.toAbsolutePath().toString());
    }
}

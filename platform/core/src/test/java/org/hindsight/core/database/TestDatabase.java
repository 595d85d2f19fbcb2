package org.hindsight.core.database;

import java.util.Map;

/** An empty database of a test's own. */
public interface TestDatabase extends AutoCloseable {

    /** An H2 database in memory. */
    static TestDatabase h2() {
        return new H2Database();
    }

    /** A schema of the MariaDB server that runs as long as this JVM. */
    static TestDatabase mariaDb() {
        return MariaDbServer.running().newSchema();
    }

    /** The JDBC address. */
    String url();

    /** Who signs in. */
    String user();

    /** The context's properties that make it use this database. */
    default Map<String, Object> properties() {
        return Map.of(
                "datasources.default.url", url(),
                "datasources.default.username", user(),
                "datasources.default.password", "",
                "datasources.default.dialect", "MYSQL",
                "flyway.datasources.default.enabled", "true",
                "hindsight.secret", TestSecret.BASE64);
    }

    /** Drops the database. */
    @Override
    void close();
}

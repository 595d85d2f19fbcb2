package org.hindsight.core.database;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/**
 * A context on a database of its own, migrated, for all tests of a class. A contract extends this; its subclasses name the database
 * and nothing else. Tests of a class share the rows, so each works on an assessment or person of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseContract {

    /** What every clock of the context shows; a test may move it. */
    protected final SettableClock clock = SettableClock.at("2026-03-01T02:00:03.123456Z");

    private TestDatabase database;
    private ApplicationContext context;

    /** {@code TestDatabase.h2()} or {@code TestDatabase.mariaDb()}. */
    protected abstract TestDatabase open();

    @BeforeAll
    final void start() {
        database = open();
        context = ApplicationContext.builder().properties(database.properties()).properties(moreProperties()).build();
        context.registerSingleton(Clock.class, clock);
        context.start();
    }

    @AfterAll
    final void stop() {
        if (context != null) {
            context.close();
        }
        if (database != null) {
            database.close();
        }
    }

    /** Settings of the context beyond the database. */
    protected Map<String, Object> moreProperties() {
        return Map.of();
    }

    protected final TestDatabase database() {
        return database;
    }

    protected final <T> T bean(Class<T> type) {
        return context.getBean(type);
    }
}

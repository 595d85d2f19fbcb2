package org.hindsight.core.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

final class H2Database implements TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String url = ConnectionUrl.complete(
            "jdbc:h2:mem:test" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");

    @Override
    public String url() {
        return url;
    }

    @Override
    public String user() {
        return "hindsight";
    }

    @Override
    public void close() {
        try (Connection connection = DriverManager.getConnection(url, user(), "");
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            throw new IllegalStateException("The test database does not stop.", e);
        }
    }
}

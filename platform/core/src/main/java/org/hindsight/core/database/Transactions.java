package org.hindsight.core.database;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions that begin again when the database chose them as the victim of a deadlock, as its manual asks callers to do. The work
 * must therefore do nothing outside the database.
 */
@Singleton
public class Transactions {

    private static final int ATTEMPTS = 4;

    private final TransactionOperations<Connection> operations;

    Transactions(TransactionOperations<Connection> operations) {
        this.operations = operations;
    }

    /** Does the work in one transaction and gives its result once it is committed; an exception rolls everything back. */
    public <T extends @Nullable Object> T write(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return operations.executeWrite(status -> work.get());
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isConflict(e) || operations.findTransactionStatus().isPresent()) {
                    throw e;
                }
            }
        }
    }

    /** Whether two transactions got in each other's way: class 40 (serialisation, deadlock) or H2's and MySQL's lock timeout. */
    private static boolean isConflict(Throwable thrown) {
        SQLException sql = cause(thrown);
        return sql != null
                && ((sql.getSQLState() != null && sql.getSQLState().startsWith("40"))
                        || sql.getErrorCode() == 1205 // MySQL, MariaDB: lock wait timeout
                        || sql.getErrorCode() == 50200); // H2: lock timeout
    }

    /** Whether the database cannot be reached at all (class 08), so that another attempt would only wait again. */
    static boolean isUnreachable(Throwable thrown) {
        SQLException sql = cause(thrown);
        return sql instanceof SQLTransientConnectionException
                || (sql != null && sql.getSQLState() != null && sql.getSQLState().startsWith("08"));
    }

    private static @Nullable SQLException cause(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}

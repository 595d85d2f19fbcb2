package org.hindsight.bench.retraining;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables of the embedded database without their indexes and constraints, but for the primary keys: those come in any order, and putting a million
 * rows into them one by one takes an hour. They are made anew at the end.
 */
final class BareTables {

    private final Connection connection;
    private final List<String> taken;

    private BareTables(Connection connection, List<String> taken) {
        this.connection = connection;
        this.taken = taken;
    }

    /** Takes indexes and constraints away. */
    static BareTables of(Connection connection, List<String> tables) throws SQLException {
        String names = tables.stream().collect(Collectors.joining("', '", "'", "'"));
        List<String> script = query(connection, "SCRIPT NODATA TABLE " + String.join(", ", tables));
        List<String> taken = script.stream()
                .filter(sql -> sql.contains(" INDEX ") || sql.contains(" FOREIGN KEY") || sql.contains(" UNIQUE "))
                .filter(sql -> !sql.startsWith("CREATE CACHED TABLE") && !sql.contains("PRIMARY KEY"))
                .toList();
        BareTables bare = new BareTables(connection, taken);
        bare.execute(query(connection, "SELECT 'ALTER TABLE \"' || table_name || '\" DROP CONSTRAINT \"' || constraint_name || '\"'"
                + " FROM information_schema.table_constraints WHERE table_name IN (" + names + ") AND constraint_type IN ('FOREIGN KEY', 'UNIQUE')"
                + " ORDER BY constraint_type"));
        bare.execute(query(connection, "SELECT 'DROP INDEX \"' || index_name || '\"' FROM information_schema.indexes"
                + " WHERE table_name IN (" + names + ") AND index_type_name = 'INDEX'"));
        return bare;
    }

    /** Makes them anew. */
    void restore() throws SQLException {
        execute(taken);
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        List<String> first = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                first.add(rows.getString(1));
            }
        }
        return first;
    }
}

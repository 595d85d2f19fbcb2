package org.hindsight.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.TimeZone;
import org.hindsight.core.account.AccountChanges;
import org.hindsight.core.account.Accounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("It moves the JVM to another time zone.")
abstract class TimeZoneContract extends DatabaseContract {

    /** In Berlin this time of the night does not exist in spring, and the other one stands on the clock twice in autumn. */
    @Test
    void storesEveryMomentInUtcWhereverTheServerStands() throws SQLException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Berlin"));
        try {
            for (String moment : new String[] {"2026-03-29T02:30:00.123456Z", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00.000001Z"}) {
                clock.set(Instant.parse(moment));
                long id = bean(Accounts.class).create(moment.hashCode() + "@example.org", "correct horse battery", Accounts.Role.USER).id();
                assertThat(bean(AccountChanges.class).all())
                        .filteredOn(account -> account.id() == id)
                        .extracting(AccountChanges.Listed::createdAt)
                        .containsExactly(Instant.parse(moment));
                assertThat(stored(id)).startsWith(moment.substring(0, 19).replace('T', ' '));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private String stored(long id) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database().url(), database().user(), "");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT CAST(created_at AS CHAR(26)) FROM account WHERE id = " + id)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }
}

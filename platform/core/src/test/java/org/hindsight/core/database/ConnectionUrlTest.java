package org.hindsight.core.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ConnectionUrlTest {

    @Test
    void writesEveryCommitOfTheEmbeddedDatabaseAtOnceAndInUtc() {
        assertThat(ConnectionUrl.embeddedIn(Path.of("/srv/data")))
                .isEqualTo("jdbc:h2:file:/srv/data/hindsight;MODE=MySQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC");
    }

    @Test
    void addsOnlyWhatIsMissing() {
        assertThat(ConnectionUrl.complete("jdbc:h2:mem:x;mode=MySQL;WRITE_DELAY=500"))
                .isEqualTo("jdbc:h2:mem:x;mode=MySQL;WRITE_DELAY=500;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE"
                        + ";DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC");
        assertThat(ConnectionUrl.complete("jdbc:mysql://db/h?useSSL=true&connectionTimeZone=SERVER"))
                .isEqualTo("jdbc:mysql://db/h?useSSL=true&connectionTimeZone=SERVER&forceConnectionTimeZoneToSession=true"
                        + "&rewriteBatchedStatements=true&characterEncoding=UTF-8");
    }

    @Test
    void opensTheQueryOfAMySqlUrlThatHasNone() {
        assertThat(ConnectionUrl.complete("jdbc:mysql://db/h")).startsWith("jdbc:mysql://db/h?connectionTimeZone=UTC&");
    }

    @Test
    void isNotChangedByCompletingTwice() {
        for (String url : new String[] {"jdbc:h2:mem:x", "jdbc:mysql://db/h", "jdbc:mysql://db/h?a=b"}) {
            String once = ConnectionUrl.complete(url);
            assertThat(ConnectionUrl.complete(once)).isEqualTo(once);
        }
    }

    @Test
    void leavesOtherDatabasesAlone() {
        assertThat(ConnectionUrl.complete("jdbc:postgresql://db/h")).isEqualTo("jdbc:postgresql://db/h");
    }
}

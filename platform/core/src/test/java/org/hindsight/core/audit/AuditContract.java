package org.hindsight.core.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.Moment;
import org.junit.jupiter.api.Test;

abstract class AuditContract extends DatabaseContract {

    @Test
    void keepsWhoDidWhatNewestFirstAndPageByPage() {
        AuditLog log = bean(AuditLog.class);
        log.add("ada@example.org", "POST", "/api/admin/retrain", 202);
        clock.advance(Duration.ofMinutes(1));
        log.add("API key 100% ward_7", "PUT", "/api/models/heart/baseline", 422);
        log.add("ada@example.org", "POST", "/admin/people/7/disable", 303);

        assertThat(log.page(null, null, Long.MAX_VALUE, 3)).extracting(AuditLog.Entry::path)
                .containsExactly("/admin/people/7/disable", "/api/models/heart/baseline", "/api/admin/retrain");
        AuditLog.Entry newest = log.page(null, null, Long.MAX_VALUE, 1).getFirst();
        assertThat(newest.at()).isEqualTo(Moment.now(clock));
        assertThat(log.page(null, null, newest.id(), 1)).extracting(AuditLog.Entry::status).containsExactly(422);
        assertThat(log.page("ada@example.org", null, Long.MAX_VALUE, 10)).hasSize(2);
        assertThat(log.page("API key 100% ward_7", "heart", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(log.page(null, "retrain", Long.MAX_VALUE, 10)).hasSize(1);
        assertThat(log.page(null, "%", Long.MAX_VALUE, 10)).as("a text, no pattern").isEmpty();
        assertThat(log.page(null, "_", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void cutsWhatIsTooLong() {
        bean(AuditLog.class).add("x".repeat(300), "DELETE", "/" + "y".repeat(2000), 404);
        assertThat(bean(AuditLog.class).page("x".repeat(254), null, Long.MAX_VALUE, 10)).singleElement()
                .satisfies(entry -> assertThat(entry.path()).hasSize(500));
    }
}

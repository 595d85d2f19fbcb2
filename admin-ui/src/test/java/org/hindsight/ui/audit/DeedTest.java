package org.hindsight.ui.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeedTest {

    @ParameterizedTest
    @CsvSource({
        "/admin/retrain, RETRAIN", "/api/admin/retrain, RETRAIN", "/api/models/heart/training, RETRAIN",
        "/admin/models/heart/versions/v1/promote, PROMOTE", "/api/models/heart/versions/v1/promote, PROMOTE", "/admin/models/heart/versions/v1/decline, DECLINE",
        "/admin/models/heart/promotion, RULES", "/admin/models/heart/promotion/reset, RULES", "/api/models/heart/promotion, RULES",
        "/admin/models/heart/baseline/reset, BASELINE", "/api/models/heart/baseline, BASELINE", "/api/models/heart/versions/import, IMPORT",
        "/admin/models/heart/sources/exclude, SOURCE", "/api/models/heart/sources/api_key:3, SOURCE", "/api/models/heart/data-quality, MEASURE",
        "/admin/models/heart/quality, MEASURE", "/admin/schedules/heart/cron/enable, TRIGGER", "/api/models/heart/triggers/cron, TRIGGER",
        "/api/runs/7/cancel, CANCEL", "/admin/plugins/heart/disable, PLUGIN", "/api/plugins, PLUGIN", "/api/keys/3, KEY", "/admin/people, PERSON",
        "/api/users/2, PERSON", "/admin/reminders/3/retry, REMINDER", "/admin/something, OTHER"
    })
    void isToldByThePath(String path, String deed) {
        assertThat(Deed.of(path)).isEqualTo(deed);
    }
}

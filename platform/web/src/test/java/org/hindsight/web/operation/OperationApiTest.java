package org.hindsight.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.assessment.FakeCatalogue;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;

class OperationApiTest extends WebTest {

    @Test
    void isHealthyWhileModelsAreStillTrained() {
        server.bean(FakeCatalogue.class).trainStill(true);

        assertThat(server.get("/health").status()).isEqualTo(200);
        assertThat(server.get("/health").json()).containsEntry("status", "UP");
        assertThat(server.get("/health/liveness").status()).isEqualTo(200);
        Answer readiness = server.get("/health/readiness");
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.json()).as("a stranger learns no more").containsEntry("status", "DOWN").containsEntry("details", null);
        assertThat(server.get("/health/readiness", server.admin()).<String>at("details.models.status")).isEqualTo("DOWN");

        server.bean(FakeCatalogue.class).trainStill(false);
        Answer ready = server.get("/health/readiness", server.admin());
        assertThat(ready.status()).isEqualTo(200);
        assertThat(ready.<Map<String, Object>>at("details.models.details"))
                .isEqualTo(Map.of("assessments", 2, "without_model", List.of("wait"), "quarantined_plugins", List.of()));
    }

    @Test
    void givesMetricsToThoseWhoMayReadThem() {
        assertThat(server.get("/prometheus").status()).isEqualTo(401);
        assertThat(server.get("/prometheus", server.user()).status()).isEqualTo(403);
        assertThat(server.get("/prometheus", TestServer.key(Scope.MODELS)).status()).isEqualTo(403);
        assertThat(server.get("/prometheus", server.admin()).status()).isEqualTo(200);
        Answer metrics = server.get("/prometheus", TestServer.key(Scope.METRICS));
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes").contains("http_server_requests_seconds");
    }

    @Test
    void keepsOtherManagementEndpointsClosed() {
        for (String path : new String[] {"/beans", "/env", "/routes", "/loggers", "/threaddump", "/refresh", "/stop", "/info", "/metrics"}) {
            assertThat(server.get(path, server.admin()).status()).as(path).isEqualTo(404);
        }
    }
}

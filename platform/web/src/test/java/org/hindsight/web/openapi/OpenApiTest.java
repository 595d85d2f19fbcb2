package org.hindsight.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hindsight.web.Answer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class OpenApiTest extends WebTest {

    @Test
    void describesEveryRouteOfTheApi() {
        Answer answer = server.get("/openapi.yml");
        assertThat(answer.status()).isEqualTo(200);
        Map<String, Map<String, Object>> paths = new Yaml().<Map<String, Map<String, Map<String, Object>>>>load(answer.body()).get("paths");

        List<String> described = paths.entrySet().stream()
                .flatMap(path -> path.getValue().keySet().stream().map(method -> method.toUpperCase() + " " + path.getKey()))
                .toList();

        assertThat(described).containsAll(routes().toList());
    }

    @Test
    void namesFieldsAsTheyAreSent() {
        String document = server.get("/openapi.yml").body();

        assertThat(document).containsPattern("(?m)^  title: Hindsight$");
        assertThat(document.contains(" follow_up:") && document.contains(" about_me:") && document.contains(" access_token:")).isTrue();
        assertThat(document.contains(" followUp:") || document.contains(" modelVersion:")).isFalse();
        assertThat(document).doesNotContainPattern("predict_1ion");
    }

    @Test
    void letsPeopleTryTheApiOnAPageOfThisServerAlone() {
        Answer page = server.get("/swagger-ui", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("http");

        for (String file : List.of("swagger-ui.css", "swagger-ui-bundle.js", "start.js")) {
            assertThat(page.body()).contains("/swagger-ui/" + file);
            assertThat(server.get("/swagger-ui/" + file).status()).as(file).isEqualTo(200);
        }
        assertThat(server.get("/swagger-ui/..%2fweb-defaults.yml").status()).isEqualTo(404);
        assertThat(server.get("/swagger-ui/index.html").status()).isEqualTo(404);
    }

    private Stream<String> routes() {
        return server.bean(Router.class).uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/"))
                .filter(route -> !List.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .map(OpenApiTest::named)
                .distinct();
    }

    private static String named(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }
}

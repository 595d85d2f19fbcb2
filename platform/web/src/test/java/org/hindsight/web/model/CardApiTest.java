package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class CardApiTest extends WebTest {

    private static final String CARD = "/api/models/mood/versions/v20260301_020003/card";
    private static final String[] KEY = TestServer.key(Scope.MODELS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "text/html|text/html",
        "application/json|application/json",
        "*/*|text/html",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|text/html",
        "application/json;q=0.5, text/html|text/html",
        "application/json, text/html;q=0.5|application/json",
        "image/png, application/json;q=0.1|application/json"
    })
    void isGivenInTheFormThatIsWantedMost(String accept, String type) {
        Answer answer = card("Accept", accept);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type").orElseThrow()).startsWith(type);
        assertThat(answer.body()).startsWith(type.equals("text/html") ? "<!DOCTYPE html>" : "{");
    }

    @Test
    void isADocumentForPeopleWhereNothingIsAskedFor() {
        assertThat(server.get(CARD, KEY).body()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/pdf", "image/*"})
    void isNotGivenInAnotherForm(String accept) {
        Answer answer = card("Accept", accept);

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.<String>at("detail")).contains("Accept");
    }

    @Test
    void hasEveryField() {
        Answer answer = card("Accept", "application/json");

        assertThat(answer.json()).containsOnlyKeys("model", "version", "language", "title", "summary", "sections")
                .containsEntry("model", "mood").containsEntry("version", "v20260301_020003").containsEntry("language", "en");
        assertThat(answer.<List<Map<String, Object>>>at("sections")).isNotEmpty().allSatisfy(section -> {
            assertThat(section).containsKeys("id", "heading");
            assertThat(section.keySet()).containsAnyOf("entries", "tables");
        });
    }

    @Test
    void runsNothingInABrowser() {
        Answer page = card("Accept", "text/html");

        assertThat(page.header("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.body()).doesNotContain("<script");
    }

    @Test
    void speaksTheReadersLanguage() {
        String[] spanish = {KEY[0], KEY[1], "Accept", "text/html", "Accept-Language", "es-MX, en;q=0.5"};

        assertThat(server.get(CARD, spanish).body()).contains("lang=\"es", "Ficha del modelo");
        assertThat(server.get(CARD, KEY[0], KEY[1], "Accept-Language", "xx;;").body()).contains("lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/models/mood/versions/v1/card", "/api/models/moods/versions/v20260301_020003/card", "/api/models/mood/versions/%00/card"})
    void thereIsNoneOfWhatIsNotKnown(String path) {
        assertThat(server.get(path, KEY[0], KEY[1], "Accept", "text/html").status()).isEqualTo(404);
        assertThat(server.get(path, KEY[0], KEY[1], "Accept", "application/json").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(value = Scope.class, mode = Mode.EXCLUDE, names = "MODELS")
    void otherKeysAreTurnedAway(Scope scope) {
        assertThat(server.get(CARD, TestServer.key(scope)).status()).isEqualTo(403);
    }

    @Test
    void needsAnAdminOrAKeyForModels() {
        assertThat(server.get(CARD).status()).isEqualTo(401);
        assertThat(server.get(CARD, "Accept", "application/json").status()).isEqualTo(401);
        assertThat(server.get(CARD, server.user()).status()).isEqualTo(403);
        assertThat(server.get(CARD, server.admin()).status()).isEqualTo(200);
    }

    private Answer card(String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(KEY, 0, all, 0, 2);
        System.arraycopy(headers, 0, all, 2, headers.length);
        return server.get(CARD, all);
    }
}

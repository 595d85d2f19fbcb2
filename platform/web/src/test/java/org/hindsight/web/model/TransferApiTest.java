package org.hindsight.web.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.web.Answer;
import org.hindsight.web.TestServer;
import org.hindsight.web.WebTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransferApiTest extends WebTest {

    private static final String EXPORT = "/api/models/mood/versions/v20260308_020004/export";
    private static final String IMPORT = "/api/models/mood/versions/import";
    private static final String PASSPHRASE = "correct horse battery";
    private static final String SIGNED = "SIGNED BY " + PASSPHRASE;

    @Test
    void givesAVersionAsAFileThatComesBackAsAnother() {
        Answer file = server.get(EXPORT, with(server.admin(), "Hindsight-Passphrase", PASSPHRASE));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).contains("application/octet-stream");
        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"mood-v20260308_020004.hindsight\"");

        Answer taken = upload(server, IMPORT, file.body(), with(server.admin(), "Hindsight-Passphrase", PASSPHRASE));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.header("Location")).contains("/api/models/mood/versions/v20260308_020004_00ff00ff");
        assertThat(taken.json().keySet()).as("every field of a version").isEqualTo(
                server.get("/api/models/mood/versions/v20260308_020004", server.admin()).json().keySet());
        assertThat(taken.json()).containsEntry("trained_elsewhere", true).containsEntry("serving", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/models/mood/versions/v1/export", "/api/models/moods/versions/v20260308_020004/export", "/api/models/mood/versions/..%2f..%2fdata/export"})
    void doesNotExportWhatThereIsNot(String path) {
        Set<String> before = exportsOnDisk();
        assertThat(server.get(path, server.admin()).status()).isEqualTo(404);
        assertThat(exportsOnDisk()).isEqualTo(before);
    }

    private static Set<String> exportsOnDisk() {
        return Set.of(Objects.requireNonNull(new File(System.getProperty("java.io.tmpdir")).list((folder, name) -> name.endsWith(".hindsight"))));
    }

    @Test
    void anExportThatWasSentLeavesNothingOnDisk() {
        Set<String> before = exportsOnDisk();
        assertThat(server.get(EXPORT, server.admin()).status()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(exportsOnDisk()).isEqualTo(before));
    }

    @Test
    void saysWhenTheFilesOfAVersionAreGone() {
        Answer gone = server.get("/api/models/mood/versions/v20260301_020003/export", server.admin());

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.<String>at("detail")).contains("not there any more");
    }

    @Test
    void anExportIsAFileAndNothingElse() {
        assertThat(server.get(EXPORT, with(server.admin(), "Accept", "*/*")).status()).isEqualTo(200);
        assertThat(server.get(EXPORT, with(server.admin(), "Accept", "application/json")).status()).isEqualTo(406);
    }

    @Test
    void aRefusedFileChangesNothingAndSaysWhy() {
        Answer refused = upload(server, IMPORT, SIGNED, with(server.admin(), "Hindsight-Passphrase", "another passphrase"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.<Map<String, Object>>at("errors.0")).containsEntry("field", "passphrase");
        assertThat(refused.<String>at("detail")).contains("The passphrase is not the one");
        assertThat(upload(server, IMPORT, SIGNED, server.admin()).status()).isEqualTo(422);
    }

    @Test
    void anUnknownModelTakesNothing() {
        assertThat(upload(server, "/api/models/moods/versions/import", SIGNED, server.admin()).status()).isEqualTo(404);
    }

    @Test
    void needsAFile() {
        assertThat(upload(server, IMPORT, "", server.admin()).status()).isIn(400, 422);
        assertThat(server.post(IMPORT, "{}", server.admin()).status()).isEqualTo(415);
    }

    @Test
    void takesMoreThanOtherRoutesAndAnswers413BeyondItsOwnLimit() {
        try (TestServer small = TestServer.startWith(Map.of("hindsight.web.max-version", "64KB", "hindsight.web.max-request", "16KB"))) {
            String[] admin = small.admin();
            Answer taken = upload(small, IMPORT, SIGNED + "x".repeat(40_000), with(admin, "Hindsight-Passphrase", PASSPHRASE));
            assertThat(taken.status()).as("looked into, and refused for what is in it").isEqualTo(422);
            assertThat(upload(small, IMPORT, "x".repeat(70_000), admin).status()).isEqualTo(413);
            assertThat(small.send("POST", IMPORT, chunked(70_000), with(admin, "Content-Type", "application/octet-stream")).status())
                    .as("no length told beforehand").isEqualTo(413);

            Answer other = small.send("PUT", "/api/models/mood/baseline", BodyPublishers.ofString("x".repeat(20_000)), with(admin, "Content-Type", "text/csv"));
            assertThat(other.status()).isEqualTo(413);
            assertThat(other.<String>at("detail")).contains("Send less");
        }
    }

    @Test
    void aFormWithFilesSaysHowLongItIs() {
        Answer unknown = server.send("POST", "/api/plugins", chunked(2_000), with(server.admin(), "Content-Type", "multipart/form-data; boundary=border"));

        assertThat(unknown.status()).isEqualTo(411);
        assertThat(unknown.<String>at("detail")).contains("Content-Length");
    }

    private static BodyPublisher chunked(int length) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream("x".repeat(length).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void noApiKeyMovesVersions(Scope scope) {
        assertThat(server.get(EXPORT, TestServer.key(scope)).status()).isEqualTo(403);
        assertThat(upload(server, IMPORT, SIGNED, TestServer.key(scope)).status()).isEqualTo(403);
    }

    @Test
    void nobodyButAnAdminMovesVersions() {
        assertThat(server.get(EXPORT).status()).isEqualTo(401);
        assertThat(upload(server, IMPORT, SIGNED).status()).isEqualTo(401);
        assertThat(server.get(EXPORT, server.user()).status()).isEqualTo(403);
        assertThat(upload(server, IMPORT, SIGNED, server.user()).status()).isEqualTo(403);
    }

    private static Answer upload(TestServer to, String path, String content, String... headers) {
        return to.send("POST", path, BodyPublishers.ofString(content), with(headers, "Content-Type", "application/octet-stream"));
    }

    private static String[] with(String[] headers, String... more) {
        List<String> all = new ArrayList<>(List.of(headers));
        Stream.of(more).forEach(all::add);
        return all.toArray(String[]::new);
    }
}

package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.FixedSplit;
import org.hindsight.core.model.ServingModels;
import org.jspecify.annotations.Nullable;

/** The packaged platform in this JVM, on a database and a home folder of its own, and a client that talks to it as others do. */
final class RunningPlatform implements AutoCloseable {

    static final String ADMIN = "admin@example.org";
    static final String PASSWORD = "correct horse battery staple";

    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.createDefault();
    private @Nullable String accessToken;

    private RunningPlatform(ApplicationContext context) {
        this.context = context;
        this.server = context.getBean(EmbeddedServer.class).start();
    }

    static RunningPlatform start(TestDatabase database, Path home) {
        return start(database, home, Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight"));
    }

    /** The same with the shipped plugins of another distribution; a folder that is not there ships none. */
    static RunningPlatform start(TestDatabase database, Path home, Path distribution) {
        return start(database, home, distribution, Map.of());
    }

    /** The same with some settings of its own. */
    static RunningPlatform start(TestDatabase database, Path home, Path distribution, Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>(database.properties());
        properties.put("hindsight.home", home.toString());
        properties.put("hindsight.distribution", distribution.toString());
        properties.put("hindsight.admin.email", ADMIN);
        properties.put("hindsight.admin.password", PASSWORD);
        properties.put("hindsight.rate-limit.predictions", "off");
        properties.put(FixedSplit.PROPERTY, true);
        properties.put("micronaut.server.port", -1);
        // What a test reports starts no training behind its back.
        properties.put("hindsight.triggers.enabled", false);
        properties.putAll(settings);
        return new RunningPlatform(ApplicationContext.builder().properties(properties).start());
    }

    URI uri(String path) {
        return server.getURI().resolve(path);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** An answer: its status, its body as JSON (null when it is none) and as text. */
    record Answer(int status, @Nullable JsonNode json, String text, HttpResponse<String> response) {

        Answer expect(int wanted) {
            assertThat(status).as(text).isEqualTo(wanted);
            return this;
        }

        JsonNode body() {
            assertThat(json).as(text).isNotNull();
            return java.util.Objects.requireNonNull(json);
        }
    }

    Answer get(String path) {
        return send("GET", path, null, "application/json");
    }

    /** The same by somebody who reads this language. */
    Answer get(String path, String language) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "application/json").header("Accept-Language", language).GET());
    }

    Answer post(String path, @Nullable String body) {
        return send("POST", path, body, "application/json");
    }

    Answer put(String path, @Nullable String body) {
        return send("PUT", path, body, "application/json");
    }

    Answer delete(String path) {
        return send("DELETE", path, null, "application/json");
    }

    /** A page, as a browser asks for it in this language. */
    Answer page(String path, String language) {
        return send(HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").header("Accept-Language", language).GET());
    }

    /** Sends a file as a form does. */
    Answer upload(String path, String part, String fileName, byte[] content) {
        return send(form(path, part, fileName, content).header("Accept", "application/json"));
    }

    /** The same by a browser, that asks for a page in this language. */
    Answer upload(String path, String part, String fileName, byte[] content, String language) {
        return send(form(path, part, fileName, content).header("Accept", "text/html").header("Accept-Language", language));
    }

    private HttpRequest.Builder form(String path, String part, String fileName, byte[] content) {
        String head = "--frontier\r\nContent-Disposition: form-data; name=\"" + part + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=frontier")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofString(head), BodyPublishers.ofByteArray(content), BodyPublishers.ofString("\r\n--frontier--\r\n")));
    }

    /** A file that is signed with a passphrase. */
    byte[] download(String path, String passphrase) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", "Bearer " + accessToken).header("Hindsight-Passphrase", passphrase).GET();
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            assertThat(response.statusCode()).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends such a file. */
    Answer upload(String path, String passphrase, byte[] file) {
        return send(HttpRequest.newBuilder(uri(path))
                .header("Accept", "application/json")
                .header("Content-Type", "application/octet-stream")
                .header("Hindsight-Passphrase", passphrase)
                .POST(BodyPublishers.ofByteArray(file)));
    }

    Answer send(String method, String path, @Nullable String body, String contentType) {
        return send(method, path, body, contentType, "en");
    }

    Answer send(String method, String path, @Nullable String body, String contentType, String language) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "application/json")
                .header("Accept-Language", language)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", contentType);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) {
        if (accessToken != null) {
            request.header("Authorization", "Bearer " + accessToken);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), parsed(response), response.body(), response);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private @Nullable JsonNode parsed(HttpResponse<String> response) throws IOException {
        String type = response.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && !response.body().isEmpty() ? json.readValue(response.body(), JsonNode.class) : null;
    }

    /** From now on this client is an admin. */
    void signIn() {
        Answer answer = post("/api/login", "{\"email\": \"" + ADMIN + "\", \"password\": \"" + PASSWORD + "\"}").expect(200);
        accessToken = answer.body().get("access_token").getStringValue();
    }

    /** From now on this client is another system with an API key. */
    void useKey(String key) {
        accessToken = key;
    }

    /** From now on this client is nobody. */
    void signOut() {
        accessToken = null;
    }

    void awaitModel(String assessment) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> {
            JsonNode found = get("/api/assessments/" + assessment).json();
            return found != null && found.get("available") != null && found.get("available").getBooleanValue();
        });
    }

    /** Waits for a run to end and gives it; what it let serve does so then, and not a moment later. */
    JsonNode awaitRun(long id) {
        await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(200)).until(() -> {
            String status = get("/api/runs/" + id).body().get("status").getStringValue();
            return !status.equals("QUEUED") && !status.equals("RUNNING");
        });
        JsonNode run = get("/api/runs/" + id).body();
        bean(ServingModels.class).refresh(run.get("model").getStringValue());
        return run;
    }

    @Override
    public void close() {
        context.close();
    }
}

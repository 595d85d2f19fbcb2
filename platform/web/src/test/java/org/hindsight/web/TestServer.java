package org.hindsight.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.hindsight.core.account.FakeAccounts;
import org.hindsight.core.account.FakeApiKeys;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.database.SettableClock;

/** The server with the fakes of the core, and a client that sends exactly what a test says. */
public final class TestServer implements AutoCloseable {

    public static final String GOOD_ANSWERS = "{\"answers\":{\"Age\":30,\"Mood\":\"good\",\"Pain\":true}}";

    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private TestServer(Map<String, Object> properties) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "micronaut.server.port", -1,
                "hindsight.web.events.poll", "20ms",
                // The framework refuses strangers' origins on localhost by itself; here our own guard must do it.
                "micronaut.server.cors.localhost-pass-through", true));
        all.putAll(properties);
        this.server = ApplicationContext.run(EmbeddedServer.class, all);
    }

    public static TestServer start() {
        return new TestServer(Map.of("hindsight.rate-limit.predictions", "off"));
    }

    public static TestServer startWith(Map<String, Object> properties) {
        return new TestServer(properties);
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    public SettableClock clock() {
        return bean(SettableClock.class);
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + server.getPort() + path);
    }

    public String origin() {
        return "http://localhost:" + server.getPort();
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), with("Content-Type", "application/json", headers));
    }

    public Answer put(String path, String json, String... headers) {
        return send("PUT", path, BodyPublishers.ofString(json), with("Content-Type", "application/json", headers));
    }

    public Answer form(String path, String fields, String... headers) {
        return send("POST", path, BodyPublishers.ofString(fields), with("Content-Type", "application/x-www-form-urlencoded", headers));
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The header of somebody signed in as admin. */
    public String[] admin() {
        return bearer(token(FakeAccounts.ADMIN.email()));
    }

    /** The header of somebody signed in as user. */
    public String[] user() {
        return bearer(token(FakeAccounts.USER.email()));
    }

    public static String[] key(Scope scope) {
        return bearer(FakeApiKeys.secret(scope));
    }

    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private String token(String email) {
        Answer answer = post("/api/login", "{\"email\":\"" + email + "\",\"password\":\"" + FakeAccounts.PASSWORD + "\"}");
        return answer.at("access_token");
    }

    private static String[] with(String name, String value, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            if (headers[i].equalsIgnoreCase(name)) {
                return headers;
            }
        }
        String[] all = new String[headers.length + 2];
        all[0] = name;
        all[1] = value;
        System.arraycopy(headers, 0, all, 2, headers.length);
        return all;
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}

package org.hindsight.bench.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Somebody who reads the pages of a server, signed in or not. */
final class Reader {

    /** What browsers say. */
    private static final String ACCEPT = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).connectTimeout(Duration.ofSeconds(10)).build();

    Reader(URI server) {
        this.server = server;
    }

    /**
     * A page as it came.
     *
     * @param status    the status
     * @param firstByte how long the first byte of the page took
     * @param body      the page
     */
    record Page(int status, Duration firstByte, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /**
     * Signs in through the form, as a person does.
     *
     * @throws IllegalStateException when the server does not let them in
     */
    void signIn(String email, String password) {
        String form = "email=" + encoded(email) + "&password=" + encoded(password);
        HttpResponse<InputStream> answer = send(HttpRequest.newBuilder(server.resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", ACCEPT)
                .header("Origin", server.toString().replaceAll("/+$", ""))
                .POST(BodyPublishers.ofString(form))
                .build());
        String next = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() >= 400 || next.isEmpty() || next.contains("login")) {
            throw new IllegalStateException("The server does not let " + email + " in (status " + answer.statusCode() + "). Check address and password.");
        }
    }

    Page read(String path) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path)).header("Accept", ACCEPT).GET().build();
        long start = System.nanoTime();
        HttpResponse<InputStream> answer = send(request);
        try (InputStream in = answer.body()) {
            byte[] first = in.readNBytes(1);
            Duration firstByte = Duration.ofNanos(System.nanoTime() - start);
            byte[] rest = in.readAllBytes();
            byte[] body = new byte[first.length + rest.length];
            System.arraycopy(first, 0, body, 0, first.length);
            System.arraycopy(rest, 0, body, first.length, rest.length);
            return new Page(answer.statusCode(), firstByte, body);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " of " + server + " cannot be read.", e);
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(server + " does not answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted.", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

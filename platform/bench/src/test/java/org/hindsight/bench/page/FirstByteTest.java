package org.hindsight.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstByteTest {

    private static final Map<String, String> PAGES = Map.of(
            "/", "<a class=\"pick\" href=\"/slow\">Slow</a> <a href=\"/language/es?back=/\">Español</a> <a href=\"/figures.csv?a=b\">CSV</a>",
            "/admin/dashboard", "<a href=\"/admin/runs?model=heart&amp;limit=3\">Runs</a> <a href=\"https://elsewhere.example\">Elsewhere</a>",
            "/slow", "<p>Slow</p>",
            "/admin/runs", "<p>Runs</p>");

    private HttpServer server;
    private Reader reader;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        reader = new Reader(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void findsEveryPageByItsLinksAndNothingElse() {
        reader.signIn("admin", "right");
        assertThat(new Walk(reader, 50).pages(List.of("/", "/admin/dashboard", "/admin/plugins")))
                .containsExactly("/", "/admin/dashboard", "/slow", "/admin/runs?model=heart&limit=3");
    }

    @Test
    void measuresUntilTheFirstByte() {
        reader.signIn("admin", "right");
        assertThat(reader.read("/slow").firstByte()).isGreaterThanOrEqualTo(Duration.ofMillis(80));
        FirstByte.Measured slow = new FirstByte.Measured("/slow", new Times(List.of(reader.read("/slow").firstByte())), 10);
        assertThat(slow.good()).isFalse();
    }

    @Test
    void saysWhenItIsNotLetIn() {
        assertThatThrownBy(() -> reader.signIn("admin", "wrong")).hasMessageContaining("does not let admin in");
    }

    @Test
    void takesTheNearestRank() {
        Times times = new Times(IntStream.rangeClosed(1, 100).mapToObj(Duration::ofMillis).toList());
        assertThat(times.quantile(0.95)).isEqualTo(Duration.ofMillis(95));
        assertThat(times.quantile(0.5)).isEqualTo(Duration.ofMillis(50));
        assertThat(times.quantile(1)).isEqualTo(Duration.ofMillis(100));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/login")) {
            boolean right = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).endsWith("password=right");
            exchange.getResponseHeaders().add("Location", right ? "/admin/dashboard" : "/login?failed");
            exchange.getResponseHeaders().add("Set-Cookie", right ? "session=yes; Path=/" : "session=no; Path=/");
            send(exchange, 303, "");
            return;
        }
        boolean signedIn = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie")).contains("session=yes");
        if (path.equals("/slow")) {
            pause();
        }
        String page = PAGES.get(path);
        send(exchange, page == null ? 404 : signedIn || !path.startsWith("/admin") ? 200 : 303, page == null ? "" : page);
    }

    private static void pause() {
        try {
            assertThat(new CountDownLatch(1).await(80, TimeUnit.MILLISECONDS)).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}

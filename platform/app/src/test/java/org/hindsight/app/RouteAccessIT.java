package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.security.annotation.Secured;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Walks all routes of the whole platform: each states who may call it, and nobody else may. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteAccessIT {

    private static final String ANYONE = "isAnonymous()";
    private static final String PASSWORD = "a password for tests";
    private static final int REDIRECT = 303;

    /** Open on purpose; whatever else is open makes this test fail, so that somebody thinks about it. */
    private static final Set<String> OPEN = Set.of(
            "GET /", "GET /language/{tag}", "GET /login", "POST /login", "POST /logout", "GET /register", "POST /register", "POST /api/register", "GET /assets/{name}", "GET /favicon.ico", "GET /docs/{name}",
            "GET /assessments/{id}", "POST /assessments/{id}", "POST /assessments/{id}/fill", "GET /results/{token}", "POST /results/{token}/erase",
            "GET /outcomes/{token}", "POST /outcomes/{token}", "POST /outcomes/{token}/withdraw",
            "GET /outcomes/{token}/stop", "POST /outcomes/{token}/stop", "POST /outcomes/{token}/stop/all", "POST /outcomes/{token}/stop/allow", "POST /results/{token}/follow-up", "POST /results/{token}/follow-up/stop",
            "GET /openapi.yml", "GET /swagger-ui", "GET /swagger-ui/{name}",
            "POST /api/login", "POST /api/token/refresh",
            "GET /api/assessments", "GET /api/assessments/{id}", "POST /api/assessments/{id}/predictions",
            "GET /api/predictions/{token}", "DELETE /api/predictions/{token}",
            "PUT /api/predictions/{token}/outcome", "DELETE /api/predictions/{token}/outcome",
            "PUT /api/predictions/{token}/follow-up", "DELETE /api/predictions/{token}/follow-up", "POST /api/predictions/{token}/follow-up/stop");

    /** Management endpoints, whose access SensitiveEndpoints decides; OperationApiTest tests them. */
    private static final Set<String> MANAGEMENT = Set.of("/health", "/health/{selector}", "/prometheus");

    /** Signing in is limited; signing out and deleting one's account would end the test. */
    private static final Set<String> SIGNING_IN = Set.of(
            "POST /login", "POST /logout", "POST /api/login", "POST /api/logout", "POST /api/token/refresh", "POST /register", "POST /api/register",
            "DELETE /api/account", "DELETE /api/account/sessions/{id}", "POST /account/sessions/{id}/end");

    private static final List<String> ODD_NAMES = List.of("%00", "%25", "%5B%22%20%7C", "-1", "9223372036854775808", "NaN", "%F0%9F%98%80", "x".repeat(300), "%2e%2e");

    private static final List<String> ODD_BODIES = List.of(
            "", "{", "null", "[]", "42", "\"x\"", "\0", "[".repeat(5000), "{\"a\":".repeat(5000),
            "{\"value\":null,\"reason\":null,\"models\":[null],\"answers\":null,\"excluded\":null,\"channel\":null,\"address\":null,\"floors\":null,\"profile\":null,\"scopes\":[null],\"name\":null}",
            "{\"value\":1e999,\"reason\":1,\"models\":\"x\",\"answers\":[1],\"excluded\":\"x\",\"channel\":\"email\",\"address\":\"\u0000@x\",\"floors\":[],\"profile\":1,\"scopes\":\"x\",\"name\":{}}",
            "{\"value\":NaN}", "{\"value\":{},\"reason\":[],\"models\":{},\"answers\":\"\",\"floors\":{\"x\":1e999},\"scopes\":[1],\"name\":\"\\u0000\"}");

    private final HttpClient client = HttpClient.newHttpClient();
    private EmbeddedServer server;

    @TempDir
    static Path home;

    @BeforeAll
    void start() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.h2().properties());
        properties.put("hindsight.home", home.toString());
        properties.put("hindsight.distribution", home.toString());
        properties.put("hindsight.retraining.worker", "false");
        properties.put("micronaut.server.port", -1);
        server = ApplicationContext.builder().properties(properties).start().getBean(EmbeddedServer.class).start();
        Accounts accounts = server.getApplicationContext().getBean(Accounts.class);
        accounts.create("user@example.org", PASSWORD, Accounts.Role.USER);
        accounts.create("other-admin@example.org", PASSWORD, Accounts.Role.ADMIN);
    }

    @AfterAll
    void stop() {
        server.getApplicationContext().close();
    }

    @Test
    void everyRouteStatesWhoMayCallIt() {
        List<String> silent = routes().stream().filter(route -> secured(route).length == 0).map(RouteAccessIT::named).toList();
        assertThat(silent).as("routes without @Secured").isEmpty();
    }

    @Test
    void noRouteIsOpenByAccident() {
        Set<String> open = new TreeSet<>();
        routes().stream().filter(route -> List.of(secured(route)).contains(ANYONE)).map(RouteAccessIT::named).forEach(open::add);
        assertThat(open).isEqualTo(new TreeSet<>(OPEN));
    }

    @Test
    void strangersAndOtherRolesAreTurnedAway() {
        String user = token("user@example.org");
        List<String> let = new ArrayList<>();
        for (UriRouteInfo<?, ?> route : routes()) {
            List<String> access = List.of(secured(route));
            if (access.contains(ANYONE)) {
                continue;
            }
            expect(401, "a stranger", route, null, let);
            expect(401, "a bad key", route, "hs_nobody", let);
            if (!access.contains("USER")) {
                expect(403, "a user", route, user, let);
            }
        }
        assertThat(let).as("who got in, or was not told 401 or 403").isEmpty();
    }

    @Test
    void badInputIsSaidToBeBadAndIsNoFailureOfTheServer() {
        String admin = token("other-admin@example.org");
        List<String> broken = new ArrayList<>();
        for (UriRouteInfo<?, ?> route : routes()) {
            if (SIGNING_IN.contains(named(route))) {
                continue;
            }
            ODD_NAMES.forEach(name -> judge(route, call(route, admin, name, "{}"), name, broken));
            if (!route.getHttpMethodName().equals("GET")) {
                ODD_BODIES.forEach(body -> judge(route, call(route, admin, "1", body), body, broken));
            }
        }
        assertThat(broken).isEmpty();
    }

    /** What is refused below /api says so as a problem document, with everything that one has. */
    private static void judge(UriRouteInfo<?, ?> route, HttpResponse<String> response, String sent, List<String> broken) {
        boolean problem = response.headers().firstValue("Content-Type").filter(type -> type.startsWith("application/problem+json")).isPresent()
                && Stream.of("type", "title", "status", "detail", "errors").allMatch(field -> response.body().contains("\"" + field + "\":"));
        boolean api = route.getUriMatchTemplate().toPathString().startsWith("/api/");
        if (response.statusCode() >= 500 || response.statusCode() >= 400 && api && !problem) {
            broken.add(named(route) + " answered " + response.statusCode() + " to " + sent.substring(0, Math.min(60, sent.length())) + ": " + response.body());
        }
    }

    private void expect(int status, String who, UriRouteInfo<?, ?> route, @Nullable String token, List<String> let) {
        HttpResponse<String> response = call(route, token);
        if (!turnedAway(response, status)) {
            let.add(who + ": " + named(route) + " answered " + response.statusCode());
        }
    }

    /** Pages send a stranger to the sign-in. */
    private static boolean turnedAway(HttpResponse<String> response, int status) {
        return response.statusCode() == status
                || response.statusCode() == REDIRECT
                        && response.headers().firstValue("Location").filter(to -> to.startsWith("/login")).isPresent();
    }

    private HttpResponse<String> call(UriRouteInfo<?, ?> route, @Nullable String token) {
        return call(route, token, "1", "{}");
    }

    private HttpResponse<String> call(UriRouteInfo<?, ?> route, @Nullable String token, String name, String body) {
        String path = route.getUriMatchTemplate().toPathString().replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1").replaceAll("\\{[^}]*}", name);
        HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .header("Accept", route.getProduces().isEmpty() ? "application/json" : route.getProduces().getFirst().toString())
                .method(route.getHttpMethodName(), BodyPublishers.ofString(route.getHttpMethodName().equals("GET") ? "" : body));
        if (!route.getHttpMethodName().equals("GET")) {
            request.header("Content-Type", route.getConsumes().isEmpty() ? "application/json" : route.getConsumes().getFirst().toString());
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return sent(request.build());
    }

    private HttpResponse<String> sent(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String token(String email) {
        URI login = server.getURI().resolve("/api/login");
        String answer = sent(HttpRequest.newBuilder(login).header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"email\": \"" + email + "\", \"password\": \"" + PASSWORD + "\"}")).build())
                .body();
        return answer.replaceAll("(?s).*\"access_token\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private List<UriRouteInfo<?, ?>> routes() {
        List<UriRouteInfo<?, ?>> all = new ArrayList<>();
        server.getApplicationContext().getBean(Router.class).uriRoutes()
                .filter(route -> !Set.of("HEAD", "OPTIONS").contains(route.getHttpMethodName()))
                .filter(route -> !MANAGEMENT.contains(route.getUriMatchTemplate().toPathString()))
                .forEach(all::add);
        assertThat(all).hasSizeGreaterThan(40);
        return all;
    }

    private static String[] secured(UriRouteInfo<?, ?> route) {
        ExecutableMethod<?, ?> method = ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getExecutableMethod();
        return method.stringValues(Secured.class);
    }

    private static String named(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString();
    }
}

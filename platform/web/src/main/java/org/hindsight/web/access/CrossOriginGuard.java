package org.hindsight.web.access;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.core.order.Ordered;
import java.net.URI;
import java.util.Set;
import org.hindsight.web.problem.ProblemException;

/**
 * Keeps other sites from acting in the name of somebody who is signed in to the pages (CSRF). Whatever changes something and is
 * signed in by a cookie must come from our own pages; the browser says from where a request comes (Fetch Metadata, and Origin where a
 * browser or plain HTTP lacks that), and no page can change what it says. This covers forms, JSON and uploads alike, and the
 * cookie is SameSite=Strict besides. Requests with a token in the Authorization header need none of it, since no browser adds that by
 * itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class CrossOriginGuard implements Ordered {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final HttpHostResolver hosts;

    CrossOriginGuard(HttpHostResolver hosts) {
        this.hosts = hosts;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        boolean cookie = request.getCookies().contains(PageCookie.NAME);
        boolean token = request.getHeaders().contains(HttpHeaders.AUTHORIZATION);
        // A stranger's page must not sign somebody in either (login CSRF), nor with a new account; a program without a browser may.
        boolean signIn = SignInPage.SIGNING_IN.contains(request.getPath()) && saysFrom(request);
        if ((cookie && !token || signIn) && !ours(request)) {
            throw ProblemException.of(
                    HttpStatus.FORBIDDEN,
                    "This was sent from another site, or by a program that signs in with a browser's cookie. Use the pages of this"
                            + " server, or a token in the Authorization header.");
        }
    }

    private static boolean saysFrom(HttpRequest<?> request) {
        return request.getHeaders().contains("Sec-Fetch-Site") || request.getHeaders().contains(HttpHeaders.ORIGIN);
    }

    private boolean ours(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return origin != null && (origin.equals(hosts.resolve(request)) || sameHost(origin, request));
    }

    // Behind a proxy that ends HTTPS without saying so, the scheme differs but the host does not.
    private static boolean sameHost(String origin, HttpRequest<?> request) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(request.getHeaders().get(HttpHeaders.HOST));
        } catch (IllegalArgumentException noOrigin) {
            return false;
        }
    }
}

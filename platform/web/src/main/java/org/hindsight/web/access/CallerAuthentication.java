package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.account.ApiKeys;
import org.hindsight.core.account.Sessions;
import org.hindsight.web.problem.ProblemException;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Finds out who calls: by a token or an API key in the Authorization header, else by the cookie of a page. A bad token is refused
 * even where none is needed, so that a caller whose token expired does not go on as nobody without noticing; a bad cookie is just
 * nobody, since a browser sends it without being asked.
 */
@Singleton
final class CallerAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    /** Set on requests that a cookie signed in. */
    static final String BY_COOKIE = "hindsight.signed-in-by-cookie";

    private static final String BEARER = "Bearer ";
    private static final String KEY_PREFIX = "hs_";
    // Whoever comes here wants a new token and may still send the old one along.
    private static final Set<String> TOKEN_ENDPOINTS = Set.of("/api/login", "/api/token/refresh");

    private final AccessTokens tokens;
    private final PageCookie cookie;
    private final Sessions sessions;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final Scheduler scheduler;

    CallerAuthentication(
            AccessTokens tokens,
            PageCookie cookie,
            Sessions sessions,
            Accounts accounts,
            ApiKeys keys,
            @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.tokens = tokens;
        this.cookie = cookie;
        this.sessions = sessions;
        this.accounts = accounts;
        this.keys = keys;
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> bearer = bearer(request);
        if (bearer.isPresent()) {
            return TOKEN_ENDPOINTS.contains(request.getPath())
                    ? Mono.empty()
                    : Mono.fromCallable(() -> byBearer(bearer.get())).subscribeOn(scheduler);
        }
        Optional<AccessTokens.Claim> claim = cookie.read(request);
        return claim.isEmpty()
                ? Mono.empty()
                : Mono.fromCallable(() -> byCookie(claim.get(), request)).flatMap(Mono::justOrEmpty).subscribeOn(scheduler);
    }

    private static Optional<String> bearer(HttpRequest<?> request) {
        return request.getHeaders()
                .getAuthorization()
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    private Authentication byBearer(String token) {
        Optional<Authentication> who = token.startsWith(KEY_PREFIX)
                ? keys.authenticate(token).map(SignedIn::key)
                : tokens.read(token, AccessTokens.Use.API).flatMap(this::person);
        return who.orElseThrow(() -> ProblemException.of(
                        HttpStatus.UNAUTHORIZED,
                        "The token in the Authorization header is not valid: it is incomplete, has expired or was revoked."
                                + " Get a new one at POST /api/token/refresh or POST /api/login.")
                .with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }

    private Optional<Authentication> byCookie(AccessTokens.Claim claim, HttpRequest<?> request) {
        Optional<Authentication> who = person(claim);
        if (who.isPresent()) {
            request.setAttribute(BY_COOKIE, claim);
        }
        return who;
    }

    private Optional<Authentication> person(AccessTokens.Claim claim) {
        return sessions.isOpen(claim.session())
                ? accounts.find(claim.account()).map(account -> SignedIn.person(account, claim.session()))
                : Optional.empty();
    }
}

package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.hindsight.core.account.Sessions;
import org.hindsight.web.problem.ProblemException;

@Tag(name = "Signing in", description = "For programs that act for a person. Other systems use API keys.")
@Controller("/api")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {

    private final SignIn signIn;
    private final Registration registration;
    private final Sessions sessions;
    private final AccessTokens tokens;

    SignInController(SignIn signIn, Registration registration, Sessions sessions, AccessTokens tokens) {
        this.signIn = signIn;
        this.registration = registration;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /**
     * Signs in by e-mail address and password. After too many failures it answers 429 for a while.
     *
     * @param credentials who signs in
     * @return an access token for 15 minutes and a refresh token for the next one
     */
    @Post("/login")
    @Secured(Access.ANYONE)
    SignInJson.Tokens login(@Body SignInJson.Credentials credentials, HttpRequest<?> request) {
        return signIn.with(credentials.email(), credentials.password(), request)
                .map(this::tokens)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.UNAUTHORIZED, "There is no account of this e-mail address and password."));
    }

    /**
     * Makes an account of one's own and signs in with it.
     *
     * @param credentials an e-mail address that has no account yet, and a password of at least 12 characters
     * @return tokens as for signing in
     */
    @Post("/register")
    @Secured(Access.ANYONE)
    @Status(HttpStatus.CREATED)
    SignInJson.Tokens register(@Body SignInJson.Credentials credentials, HttpRequest<?> request) {
        return tokens(registration.with(credentials.email(), credentials.password(), request));
    }

    /**
     * Swaps a refresh token for a new pair of tokens. Each works once: one used twice ends the sign-in it belongs to, since somebody
     * else must have got hold of it.
     *
     * @param refresh the newest refresh token
     * @return a new access token and a new refresh token
     */
    @Post("/token/refresh")
    @Secured(Access.ANYONE)
    SignInJson.Tokens refresh(@Body SignInJson.Refresh refresh) {
        return Optional.ofNullable(refresh.refreshToken())
                .flatMap(sessions::refresh)
                .map(this::tokens)
                .orElseThrow(() -> ProblemException.of(
                        HttpStatus.UNAUTHORIZED,
                        "The refresh token is not valid: it is incomplete, has expired, was revoked or used before. Sign in again."));
    }

    /** Ends the sign-in that the access token belongs to. */
    @Post("/logout")
    @Secured(Access.USER)
    @Status(HttpStatus.NO_CONTENT)
    void logout(Authentication who) {
        SignedIn.session(who).ifPresent(sessions::close);
    }

    private SignInJson.Tokens tokens(Sessions.Opened opened) {
        return new SignInJson.Tokens(
                tokens.issue(opened.account().id(), opened.sessionId(), AccessTokens.Use.API),
                opened.refreshToken(),
                "Bearer",
                AccessTokens.Use.API.life().toSeconds());
    }
}

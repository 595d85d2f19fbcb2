package org.hindsight.web.access;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hindsight.web.problem.ProblemException;
import org.hindsight.web.problem.Problems;

/** What somebody hears who may not do what they ask for: pages send to the sign-in and back, everything else gives 401 or 403. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class Rejections implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    @Override
    public MutableHttpResponse<?> handle(@SuppressWarnings("rawtypes") HttpRequest request, AuthorizationException rejected) {
        HttpRequest<?> asked = request;
        if (rejected.isForbidden()) {
            return Problems.answer(ProblemException.of(
                    HttpStatus.FORBIDDEN, "This account or API key may not do that. An admin can give it the role or scope."));
        }
        if (Pages.wanted(asked)) {
            return HttpResponse.seeOther(URI.create(signIn(asked)));
        }
        MutableHttpResponse<?> response = Problems.answer(ProblemException.of(
                        HttpStatus.UNAUTHORIZED, "This needs a sign-in: send an access token or an API key as Authorization: Bearer ...")
                .with("WWW-Authenticate", "Bearer"));
        // A fragment that htmx asked for cannot be replaced by a sign-in form; the page around it goes there.
        return asked.getHeaders().contains("HX-Request") && !Pages.isApi(asked)
                ? response.header("HX-Redirect", SignInPage.PATH)
                : response;
    }

    private static String signIn(HttpRequest<?> asked) {
        // Only what was read can be read again; a form that was posted is gone.
        return asked.getMethod() == HttpMethod.GET
                ? SignInPage.PATH + "?next=" + URLEncoder.encode(asked.getUri().toString(), StandardCharsets.UTF_8)
                : SignInPage.PATH;
    }
}

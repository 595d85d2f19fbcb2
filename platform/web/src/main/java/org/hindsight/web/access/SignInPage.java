package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.EmailTakenException;
import org.hindsight.core.account.Sessions;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in form and the sign-out button of the pages send. The form itself is at {@code GET /login} in the pages module; it
 * has the fields {@code email}, {@code password} and, hidden, {@code next}; after a failure it is shown with {@code failed=true} and the address
 * that was typed in the cookie {@value TypedEmail#NAME} (Base64 for links).
 */
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInPage {

    static final String PATH = "/login";

    /** What signs somebody in. */
    static final Set<String> SIGNING_IN = Set.of(PATH, "/register");

    private final SignIn signIn;
    private final Registration registration;
    private final Sessions sessions;
    private final PageCookie cookie;

    SignInPage(SignIn signIn, Registration registration, Sessions sessions, PageCookie cookie) {
        this.signIn = signIn;
        this.registration = registration;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** The fields of the form. */
    @Serdeable
    record Form(@Nullable String email, @Nullable String password, @Nullable String next) {
        @Override
        public String toString() {
            return "Form[" + email + "]";
        }
    }

    @Post(PATH)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Secured(Access.ANYONE)
    HttpResponse<?> login(@Body Form form, HttpRequest<?> request) {
        Optional<String> next = Optional.ofNullable(form.next()).filter(Pages::isLocal);
        Optional<Sessions.Opened> opened = signIn.with(form.email(), form.password(), request);
        if (opened.isEmpty()) {
            String back = next.map(path -> "&next=" + URLEncoder.encode(path, StandardCharsets.UTF_8)).orElse("");
            return again(PATH + "?failed=true" + back, form, request);
        }
        String home = opened.get().account().role() == Role.ADMIN ? "/admin/dashboard" : "/";
        return HttpResponse.seeOther(URI.create(next.orElse(home)))
                .cookie(cookie.of(opened.get().account().id(), opened.get().sessionId(), request));
    }

    /** Makes an account; what is wrong is told by the form at {@code GET /register}, in the words of its fields. */
    @Post("/register")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    @Secured(Access.ANYONE)
    HttpResponse<?> register(@Body Form form, HttpRequest<?> request) {
        try {
            Sessions.Opened opened = registration.with(form.email(), form.password(), request);
            return HttpResponse.seeOther(URI.create("/account")).cookie(cookie.of(opened.account().id(), opened.sessionId(), request));
        } catch (InvalidAnswersException wrong) {
            String fields = wrong.problems().stream().map(FieldProblem::field).collect(Collectors.joining(","));
            return again("/register?wrong=" + fields, form, request);
        } catch (EmailTakenException taken) {
            return again("/register?wrong=taken", form, request);
        }
    }

    private static HttpResponse<?> again(String path, Form form, HttpRequest<?> request) {
        return HttpResponse.seeOther(URI.create(path)).cookie(TypedEmail.of(Objects.requireNonNullElse(form.email(), ""), request));
    }

    @Post("/logout")
    @Consumes(MediaType.ALL)
    @Produces(MediaType.TEXT_HTML)
    @Secured(Access.ANYONE)
    HttpResponse<?> logout(@Nullable Authentication who, HttpRequest<?> request) {
        if (who != null) {
            SignedIn.session(who).ifPresent(sessions::close);
        }
        request.removeAttribute(CallerAuthentication.BY_COOKIE, AccessTokens.Claim.class);
        return HttpResponse.seeOther(URI.create("/")).cookie(cookie.gone(request));
    }
}

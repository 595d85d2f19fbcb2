package org.hindsight.ui.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import org.hindsight.ui.frame.Pages;
import org.jspecify.annotations.Nullable;

/** The page to make an account of one's own. Who takes its form says on the way back which fields were wrong. */
@Controller("/register")
@Secured(SecurityRule.IS_ANONYMOUS)
final class RegisterController {

    /**
     * The form.
     *
     * @param email         the address that was typed before
     * @param wrongEmail    whether the address is none
     * @param wrongPassword whether the password is too short or too long
     * @param taken         whether the address has an account
     */
    record RegisterPage(String email, boolean wrongEmail, boolean wrongPassword, boolean taken) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> form(@QueryValue @Nullable String wrong, HttpRequest<?> request) {
        List<String> fields = wrong == null ? List.of() : List.of(wrong.split(","));
        String email = fields.isEmpty() ? "" : TypedEmail.of(request);
        return Pages.show("account/register", new RegisterPage(email, fields.contains("email"), fields.contains("password"), fields.contains("taken")));
    }
}

package org.hindsight.ui.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import org.hindsight.ui.frame.Pages;

/** The page to sign in. */
@Controller("/login")
@Secured(SecurityRule.IS_ANONYMOUS)
final class LoginController {

    /**
     * The form.
     *
     * @param failed whether the last attempt failed
     * @param email  the address that was typed then
     * @param next   where to go then; empty for wherever the role leads
     */
    record LoginPage(boolean failed, String email, String next) {}

    /** Shows the form; whoever is signed in already is led on. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request) {
        boolean admin = request.getUserPrincipal(Authentication.class)
                .map(who -> who.getRoles().contains("ADMIN"))
                .orElse(false);
        if (admin) {
            return Pages.redirect("/admin/dashboard");
        }
        // Whoever takes the form decides whether this leads to a page of this server.
        String next = request.getParameters().getFirst("next").orElse("");
        boolean failed = request.getParameters().contains("failed");
        return Pages.show("account/login", new LoginPage(failed, failed ? TypedEmail.of(request) : "", next));
    }
}

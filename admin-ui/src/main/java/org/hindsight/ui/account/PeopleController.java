package org.hindsight.ui.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.EmailTakenException;
import org.hindsight.core.account.LastAdminException;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.secret.Tokens;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.People;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page of the people who may sign in. */
@Controller("/admin/people")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class PeopleController {

    private static final String HERE = "/admin/people";

    private final People people;
    private final ReaderLanguage language;
    private final Clock clock;

    PeopleController(People people, ReaderLanguage language, Clock clock) {
        this.people = people;
        this.language = language;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, null, "", "");
    }

    /** Makes an account; its password is on the page that answers and nowhere else. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> create(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        FormFields fields = FormFields.of(body);
        String email = fields.get("email").strip();
        String password = Tokens.fresh();
        try {
            people.create(email, password, fields.get("role").equals("ADMIN") ? Role.ADMIN : Role.USER);
            return page(request, HttpStatus.CREATED, new PeoplePage.Made(email, password, true), "", "");
        } catch (InvalidAnswersException wrong) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, null, email, "people.wrong");
        } catch (EmailTakenException taken) {
            return page(request, HttpStatus.CONFLICT, null, email, "people.taken");
        }
    }

    /** Gives somebody who has lost their password a new one; it is on the page that answers and nowhere else. */
    @Post("/{id}/password")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> renew(HttpRequest<?> request, @PathVariable long id) {
        Optional<PeoplePage.Made> made = people.find(id)
                .flatMap(one -> people.renewPassword(id).map(password -> new PeoplePage.Made(one.email(), password, false)));
        return made.<HttpResponse<?>>map(one -> page(request, HttpStatus.OK, one, "", "")).orElseGet(HttpResponse::notFound);
    }

    /** Changes what somebody may do. */
    @Post("/{id}/{action:admin|user|disable|enable}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> change(@PathVariable long id, @PathVariable String action) {
        String email = people.find(id).map(one -> one.email()).orElse(null);
        if (email == null) {
            return HttpResponse.notFound();
        }
        try {
            switch (action) {
                case "admin" -> people.setRole(id, Role.ADMIN);
                case "user" -> people.setRole(id, Role.USER);
                case "disable" -> people.setDisabled(id, true);
                default -> people.setDisabled(id, false);
            }
            return Pages.redirect(HERE, Flash.good("people." + action, email));
        } catch (LastAdminException last) {
            return Pages.redirect(HERE, Flash.bad("people.last", email));
        }
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, PeoplePage.@Nullable Made made, String typed, String wrong) {
        Words words = Words.in(language.resolveOrDefault(request));
        return Pages.confidential(Pages.show(status, "account/people", PeoplePage.of(people.all(), made, typed, wrong, words, clock)));
    }
}

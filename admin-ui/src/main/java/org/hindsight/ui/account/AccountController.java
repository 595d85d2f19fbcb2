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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.account.LastAdminException;
import org.hindsight.core.account.WrongPasswordException;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.prediction.PredictionHistory;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.People;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page of one's own account. */
@Controller("/account")
@Secured({"USER", "ADMIN"})
@ExecuteOn(TaskExecutors.IO)
final class AccountController {

    private static final String HERE = "/account";
    private static final int SHOWN = 30;

    private final People people;
    private final Assessments assessments;
    private final ReaderLanguage language;
    private final Clock clock;

    AccountController(People people, Assessments assessments, ReaderLanguage language, Clock clock) {
        this.people = people;
        this.assessments = assessments;
        this.language = language;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, Authentication who, @QueryValue @Nullable Long before) {
        return page(request, who, before, HttpStatus.OK, "");
    }

    /** Erases one of the person's results. */
    @Post("/predictions/{id}/erase")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> erase(Authentication who, @PathVariable long id) {
        return people.erase(number(who, "account"), id) ? back(Flash.good("account.erased", "")) : HttpResponse.notFound();
    }

    /** Ends a sign-in. */
    @Post("/sessions/{id}/end")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> end(Authentication who, @PathVariable long id) {
        return people.end(number(who, "account"), id) ? back(Flash.good("account.ended", "")) : HttpResponse.notFound();
    }

    /** Changes the password and ends all other sign-ins. */
    @Post("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> password(HttpRequest<?> request, Authentication who, @Body @Nullable Map<String, Object> body) {
        FormFields fields = FormFields.of(body);
        try {
            people.changePassword(number(who, "account"), fields.get("current"), fields.get("password"), number(who, "session"));
            return back(Flash.good("account.password", ""));
        } catch (WrongPasswordException wrong) {
            return page(request, who, null, HttpStatus.UNPROCESSABLE_ENTITY, "current");
        } catch (InvalidAnswersException wrong) {
            return page(request, who, null, HttpStatus.UNPROCESSABLE_ENTITY, "password");
        }
    }

    /** Deletes the account. */
    @Post("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> delete(HttpRequest<?> request, Authentication who, @Body @Nullable Map<String, Object> body) {
        try {
            people.delete(number(who, "account"), FormFields.of(body).get("password"));
            return Pages.redirect("/", Flash.good("account.deleted", ""));
        } catch (WrongPasswordException wrong) {
            return page(request, who, null, HttpStatus.UNPROCESSABLE_ENTITY, "delete");
        } catch (LastAdminException last) {
            return back(Flash.bad("account.last", ""));
        }
    }

    private static HttpResponse<?> back(Flash flash) {
        return Pages.confidential(Pages.redirect(HERE, flash));
    }

    private HttpResponse<?> page(HttpRequest<?> request, Authentication who, @Nullable Long before, HttpStatus status, String wrong) {
        Locale locale = language.resolveOrDefault(request);
        long account = number(who, "account");
        List<PredictionHistory.Entry> history = people.history(account, before == null ? Long.MAX_VALUE : before, SHOWN + 1);
        return Pages.confidential(Pages.show(status, "account/account", AccountPage.of(
                who.getName(), history.stream().limit(SHOWN).toList(), history.size() > SHOWN, people.sessions(account), number(who, "session"),
                assessments.all(locale), wrong, Words.in(locale), clock)));
    }

    private static long number(Authentication who, String attribute) {
        return who.getAttributes().get(attribute) instanceof Number number ? number.longValue() : 0;
    }
}

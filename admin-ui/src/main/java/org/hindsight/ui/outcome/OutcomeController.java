package org.hindsight.ui.outcome;

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
import io.micronaut.security.rules.SecurityRule;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.ui.assessment.Numbers;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.frame.UnknownLink;
import org.hindsight.ui.platform.Asking;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Reports;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page that asks what really happened. */
@Controller("/outcomes/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.IO)
final class OutcomeController {

    private final Assessments assessments;
    private final Reports reports;
    private final Asking asking;
    private final ReaderLanguage language;
    private final Callers callers;
    private final Clock clock;

    OutcomeController(Assessments assessments, Reports reports, Asking asking, ReaderLanguage language, Callers callers, Clock clock) {
        this.assessments = assessments;
        this.reports = reports;
        this.asking = asking;
        this.language = language;
        this.callers = callers;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String token) {
        return page(request, token, HttpStatus.OK, "", false);
    }

    /** Takes the answer. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> answer(HttpRequest<?> request, @PathVariable String token, @Body @Nullable Map<String, Object> body) {
        String value = Numbers.withPoint(FormFields.of(body).get("value"));
        try {
            Outcomes.Change change = reports.report(token, value, callers.caller(request));
            return thanks(token, change == Outcomes.Change.CORRECTED ? "outcome.corrected" : "outcome.reported");
        } catch (InvalidAnswersException wrong) {
            return page(request, token, HttpStatus.UNPROCESSABLE_ENTITY, value, true);
        } catch (UnknownPredictionException unknown) {
            return Pages.confidential(UnknownLink.page());
        }
    }

    /** Takes the answer back. */
    @Post("/withdraw")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable String token) {
        try {
            reports.withdraw(token, callers.caller(request));
            return thanks(token, "outcome.withdrawn");
        } catch (UnknownPredictionException unknown) {
            return Pages.confidential(UnknownLink.page());
        }
    }

    private static HttpResponse<?> thanks(String token, String text) {
        return Pages.confidential(Pages.redirect("/outcomes/" + token, Flash.good(text, "")));
    }

    private HttpResponse<?> page(HttpRequest<?> request, String token, HttpStatus status, String typed, boolean wrong) {
        Locale locale = language.resolveOrDefault(request);
        Optional<PredictionResult> result = assessments.prediction(token, locale, language.country(request));
        Optional<Assessment> assessment = result.flatMap(found -> assessments.find(found.assessment(), locale));
        if (result.isEmpty()) {
            return Pages.confidential(UnknownLink.page());
        }
        if (assessment.isEmpty()) {
            return Pages.confidential(Pages.show(HttpStatus.SERVICE_UNAVAILABLE, "error/message", "result.no-plugin"));
        }
        boolean asked = asking.of(token).filter(one -> one.status().open()).isPresent();
        OutcomePage page = OutcomePage.of(assessment.get(), result.get(), asked, typed, wrong, Words.in(locale), clock);
        return Pages.confidential(Pages.show(status, "outcome/outcome", page));
    }
}

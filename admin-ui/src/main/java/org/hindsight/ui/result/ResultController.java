package org.hindsight.ui.result;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.frame.UnknownLink;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.text.Words;

/** The page of a result. */
@Controller("/results/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.IO)
final class ResultController {

    private final Assessments assessments;
    private final ResultPages pages;
    private final ReaderLanguage language;
    private final HttpHostResolver hosts;

    ResultController(Assessments assessments, ResultPages pages, ReaderLanguage language, HttpHostResolver hosts) {
        this.assessments = assessments;
        this.pages = pages;
        this.language = language;
        this.hosts = hosts;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> result(HttpRequest<?> request, @PathVariable String token) {
        Locale locale = language.resolveOrDefault(request);
        Optional<PredictionResult> result = assessments.prediction(token, locale, language.country(request));
        Optional<Assessment> assessment = result.flatMap(found -> assessments.find(found.assessment(), locale));
        if (result.isEmpty()) {
            return Pages.confidential(UnknownLink.page());
        }
        if (assessment.isEmpty()) {
            return Pages.confidential(Pages.show(HttpStatus.SERVICE_UNAVAILABLE, "error/message", "result.no-plugin"));
        }
        Optional<Explanation> explanation = assessments.explain(result.get(), locale);
        ResultPage page = pages.of(assessment.get(), result.get(), explanation, hosts.resolve(request), Words.in(locale));
        return Pages.confidential(Pages.show("result/result", page));
    }

    /** Erases the prediction with everything that was answered. */
    @Post("/erase")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> erase(@PathVariable String token) {
        if (!assessments.erase(token)) {
            return Pages.confidential(UnknownLink.page());
        }
        return Pages.confidential(Pages.redirect("/", Flash.good("erased", "")));
    }
}

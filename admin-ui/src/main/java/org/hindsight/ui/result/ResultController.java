package org.hindsight.ui.result;

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
import io.micronaut.http.server.util.HttpHostResolver;
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
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.ui.followup.Ask;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.frame.UnknownLink;
import org.hindsight.ui.platform.Asking;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page of a result. */
@Controller("/results/{token}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.IO)
final class ResultController {

    private final Assessments assessments;
    private final Asking asking;
    private final ResultPages pages;
    private final ReaderLanguage language;
    private final HttpHostResolver hosts;
    private final Clock clock;

    ResultController(
            Assessments assessments, Asking asking, ResultPages pages, ReaderLanguage language, HttpHostResolver hosts, Clock clock) {
        this.assessments = assessments;
        this.asking = asking;
        this.pages = pages;
        this.language = language;
        this.hosts = hosts;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> result(HttpRequest<?> request, @PathVariable String token) {
        return page(request, token, HttpStatus.OK, null);
    }

    /** Lets the person be asked later. */
    @Post("/follow-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String token, @Body @Nullable Map<String, Object> body) {
        FormFields fields = FormFields.of(body);
        String channel = fields.get("channel");
        String address = fields.get("address");
        Locale locale = language.resolveOrDefault(request);
        try {
            boolean asked = asking.wish(token, channel, address, locale).isPresent();
            return back(token, asked ? Flash.good("ask.wished", "") : Flash.bad("ask.known", ""));
        } catch (InvalidAnswersException wrong) {
            String error = wrong.problems().getFirst().told().in(locale);
            return page(request, token, HttpStatus.UNPROCESSABLE_ENTITY, new Ask.Typed(channel, address, error));
        } catch (UnknownPredictionException unknown) {
            return Pages.confidential(UnknownLink.page());
        }
    }

    /** Ends that. */
    @Post("/follow-up/stop")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> stop(@PathVariable String token) {
        try {
            asking.stop(token);
            return back(token, Flash.good("ask.stopped", ""));
        } catch (UnknownPredictionException unknown) {
            return Pages.confidential(UnknownLink.page());
        }
    }

    private static HttpResponse<?> back(String token, Flash flash) {
        return Pages.confidential(Pages.redirect("/results/" + token, flash));
    }

    private HttpResponse<?> page(HttpRequest<?> request, String token, HttpStatus status, Ask.@Nullable Typed wrong) {
        Locale locale = language.resolveOrDefault(request);
        Optional<PredictionResult> result = assessments.prediction(token, locale, language.country(request));
        Optional<Assessment> assessment = result.flatMap(found -> assessments.find(found.assessment(), locale));
        if (result.isEmpty()) {
            return Pages.confidential(UnknownLink.page());
        }
        if (assessment.isEmpty()) {
            return Pages.confidential(Pages.show(HttpStatus.SERVICE_UNAVAILABLE, "error/message", "result.no-plugin"));
        }
        Words words = Words.in(locale);
        Optional<Explanation> explanation = assessments.explain(result.get(), locale);
        Ask ask = Ask.of(asking.of(token), asking.offered(), wrong, words, clock);
        ResultPage page = pages.of(assessment.get(), result.get(), explanation, ask, hosts.resolve(request), words);
        return Pages.confidential(Pages.show(status, "result/result", page));
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

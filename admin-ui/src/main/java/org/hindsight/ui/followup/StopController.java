package org.hindsight.ui.followup;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
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
import java.util.Locale;
import java.util.function.Consumer;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.frame.UnknownLink;
import org.hindsight.ui.platform.Asking;
import org.hindsight.ui.platform.Assessments;

/** The page to which messages lead those who would rather not be asked. Opening it ends nothing, since mail programs open links by themselves. */
@Controller("/outcomes/{token}/stop")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.IO)
final class StopController {

    private final Assessments assessments;
    private final Asking asking;
    private final ReaderLanguage language;

    StopController(Assessments assessments, Asking asking, ReaderLanguage language) {
        this.assessments = assessments;
        this.asking = asking;
        this.language = language;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String token) {
        Locale locale = language.resolveOrDefault(request);
        if (assessments.prediction(token, locale, language.country(request)).isEmpty()) {
            return Pages.confidential(UnknownLink.page());
        }
        boolean stands = asking.of(token).filter(one -> one.status().open()).isPresent();
        return Pages.confidential(Pages.show("followup/stop", new StopPage(stands, asking.isQuiet(token), "/outcomes/" + token)));
    }

    /** Ends it. */
    @Post
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> stop(@PathVariable String token) {
        return back(token, "ask.stopped", asking::stop);
    }

    /** Ends it and whatever else would lead to the same address, now and later. */
    @Post("/all")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> stopAll(@PathVariable String token) {
        return back(token, "ask.quiet", asking::stopAll);
    }

    /** Takes that back. */
    @Post("/allow")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> allow(@PathVariable String token) {
        return back(token, "ask.allowed", asking::allow);
    }

    private static HttpResponse<?> back(String token, String said, Consumer<String> done) {
        try {
            done.accept(token);
            return Pages.confidential(Pages.redirect("/outcomes/" + token + "/stop", Flash.good(said, "")));
        } catch (UnknownPredictionException unknown) {
            return Pages.confidential(UnknownLink.page());
        }
    }
}

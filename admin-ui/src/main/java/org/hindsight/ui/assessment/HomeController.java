package org.hindsight.ui.assessment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Locale;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.text.Words;

/** The home page. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.IO)
final class HomeController {

    private final Assessments assessments;
    private final ReaderLanguage language;

    HomeController(Assessments assessments, ReaderLanguage language) {
        this.assessments = assessments;
        this.language = language;
    }

    @Get("/")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> home(HttpRequest<?> request) {
        Locale locale = language.resolveOrDefault(request);
        return Pages.show("assessment/home", HomePage.of(assessments.all(locale), Words.in(locale)));
    }
}

package org.hindsight.ui.quality;

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
import java.time.Clock;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Qualities;
import org.hindsight.ui.text.Words;

/** The page of a model's data. */
@Controller("/admin/models/{id}/quality")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class QualityController {

    private final Qualities qualities;
    private final Assessments assessments;
    private final ReaderLanguage language;
    private final Clock clock;

    QualityController(Qualities qualities, Assessments assessments, ReaderLanguage language, Clock clock) {
        this.qualities = qualities;
        this.assessments = assessments;
        this.language = language;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String id) {
        Words words = Words.in(language.resolveOrDefault(request));
        return assessments.find(id, words.locale())
                .<HttpResponse<?>>map(assessment -> Pages.show(
                        "quality/quality", QualityPage.of(assessment, qualities.counts(id), qualities.of(id), words, clock)))
                .orElseGet(HttpResponse::notFound);
    }

    /** Measures now. */
    @Post
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> measure(HttpRequest<?> request, @PathVariable String id) {
        if (assessments.find(id, language.resolveOrDefault(request)).isEmpty()) {
            return HttpResponse.notFound();
        }
        qualities.measure(id);
        return Pages.redirect("/admin/models/" + id + "/quality", Flash.good("quality.measured", ""));
    }
}

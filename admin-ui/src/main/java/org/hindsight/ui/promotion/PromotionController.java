package org.hindsight.ui.promotion;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.PromotionRulings;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page on which an admin chooses how a model's promotions are decided. */
@Controller("/admin/models/{id}/promotion")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class PromotionController {

    private final PromotionPages pages;
    private final PromotionRulings rulings;
    private final Assessments assessments;
    private final ReaderLanguage language;
    private final Callers callers;

    PromotionController(
            PromotionPages pages, PromotionRulings rulings, Assessments assessments, ReaderLanguage language, Callers callers) {
        this.pages = pages;
        this.rulings = rulings;
        this.assessments = assessments;
        this.language = language;
        this.callers = callers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String id) {
        return pages.page(id, Words.in(language.resolveOrDefault(request)))
                .<HttpResponse<?>>map(page -> Pages.show("promotion/promotion", page))
                .orElseGet(HttpResponse::notFound);
    }

    /** Chooses anew, from the next run on; nothing changes when something does not fit. */
    @Post
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> choose(HttpRequest<?> request, @PathVariable String id, @Body @Nullable Map<String, Object> body) {
        if (assessments.find(id, language.resolveOrDefault(request)).isEmpty()) {
            return HttpResponse.notFound();
        }
        PromotionForm form = PromotionForm.of(FormFields.of(body), rulings.of(id).defaults().floors());
        if (!form.problems().isEmpty()) {
            return refused(request, id, form.problems());
        }
        try {
            rulings.choose(id, form.choice(), callers.actor(request));
            return Pages.redirect(here(id), Flash.good("promotion.chosen", ""));
        } catch (InvalidAnswersException invalid) {
            return refused(request, id, invalid.problems());
        }
    }

    /** Back to what the plugin says. */
    @Post("/reset")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> reset(HttpRequest<?> request, @PathVariable String id) {
        if (assessments.find(id, language.resolveOrDefault(request)).isEmpty()) {
            return HttpResponse.notFound();
        }
        rulings.choose(id, PromotionChoice.NONE, callers.actor(request));
        return Pages.redirect(here(id), Flash.good("promotion.reset", ""));
    }

    private HttpResponse<?> refused(HttpRequest<?> request, String id, List<FieldProblem> problems) {
        Locale locale = language.resolveOrDefault(request);
        String all = problems.stream().map(problem -> problem.field() + ": " + problem.told().in(locale)).collect(Collectors.joining(" "));
        return Pages.redirect(here(id), Flash.bad("promotion.refused", all));
    }

    private static String here(String id) {
        return "/admin/models/" + id + "/promotion";
    }
}

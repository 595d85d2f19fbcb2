package org.hindsight.ui.source;

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
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.source.Sources.Source;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.OutcomeSources;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page on which an admin keeps sources of outcomes out of training and takes them back. */
@Controller("/admin/models/{id}/sources")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class SourceController {

    private static final int LONGEST_REASON = 500;

    private final SourcePages pages;
    private final OutcomeSources sources;
    private final ReaderLanguage language;
    private final Callers callers;

    SourceController(SourcePages pages, OutcomeSources sources, ReaderLanguage language, Callers callers) {
        this.pages = pages;
        this.sources = sources;
        this.language = language;
        this.callers = callers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, @PathVariable String id) {
        return pages.page(id, words(request))
                .<HttpResponse<?>>map(page -> Pages.show("source/sources", page))
                .orElseGet(HttpResponse::notFound);
    }

    /** Keeps a source out from the next run on, for a reason that is kept. */
    @Post("/exclude")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> exclude(HttpRequest<?> request, @PathVariable String id, @Body @Nullable Map<String, Object> body) {
        FormFields fields = FormFields.of(body);
        String reason = fields.get("reason").strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            return Pages.redirect(here(id), Flash.bad("source.reason", ""));
        }
        return changed(id, sources.exclude(id, fields.get("source"), reason, callers.actor(request)), "source.excluded", request);
    }

    /** Lets a source be learnt from again, from the next run on. */
    @Post("/admit")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> admit(HttpRequest<?> request, @PathVariable String id, @Body @Nullable Map<String, Object> body) {
        return changed(id, sources.admit(id, FormFields.of(body).get("source"), callers.actor(request)), "source.admitted", request);
    }

    private HttpResponse<?> changed(String id, Optional<Source> source, String said, HttpRequest<?> request) {
        return source.<HttpResponse<?>>map(known -> Pages.redirect(here(id), Flash.good(said, pages.name(known.source(), words(request)))))
                .orElseGet(HttpResponse::notFound);
    }

    private Words words(HttpRequest<?> request) {
        return Words.in(language.resolveOrDefault(request));
    }

    private static String here(String id) {
        return "/admin/models/" + id + "/sources";
    }
}

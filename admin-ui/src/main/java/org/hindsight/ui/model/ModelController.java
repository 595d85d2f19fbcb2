package org.hindsight.ui.model;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.util.Map;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.retraining.NotWaitingException;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.ui.chart.ChartCsv;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page of a model. */
@Controller("/admin/models/{id}")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class ModelController {

    private final Models models;
    private final ModelPages pages;
    private final VersionPages versions;
    private final ReaderLanguage language;
    private final Callers callers;

    ModelController(Models models, ModelPages pages, VersionPages versions, ReaderLanguage language, Callers callers) {
        this.models = models;
        this.pages = pages;
        this.versions = versions;
        this.language = language;
        this.callers = callers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> model(HttpRequest<?> request, @PathVariable String id) {
        return pages.page(id, words(request))
                .<HttpResponse<?>>map(page -> Pages.show("model/model", page))
                .orElseGet(HttpResponse::notFound);
    }

    @Get("/versions/{version}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> version(HttpRequest<?> request, @PathVariable String id, @PathVariable String version) {
        return versions.page(id, version, words(request))
                .<HttpResponse<?>>map(page -> Pages.show("model/version", page))
                .orElseGet(HttpResponse::notFound);
    }

    /** The points of a version's chart as a file. */
    @Get("/versions/{version}/{chart}.csv")
    @Produces("text/csv")
    HttpResponse<?> chart(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String version, @PathVariable String chart) {
        return versions.chart(id, version, chart, words(request))
                .<HttpResponse<?>>map(found -> Pages.file(id + "-" + version + "-" + chart + ".csv", ChartCsv.of(found)))
                .orElseGet(HttpResponse::notFound);
    }

    /** Lets a version serve, for a reason that the ledger keeps. */
    @Post("/versions/{version}/promote")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> promote(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String version, @Body @Nullable Map<String, Object> body) {
        String page = "/admin/models/" + id + "/versions/" + version;
        String reason = FormFields.of(body).get("reason").strip();
        if (reason.isEmpty()) {
            return Pages.redirect(page, Flash.bad("promote.reason", ""));
        }
        try {
            return models.promote(id, version, reason, callers.actor(request)).isEmpty()
                    ? HttpResponse.notFound()
                    : Pages.redirect("/admin/models/" + id, Flash.good("promoted", version));
        } catch (UnknownAssessmentException unknown) {
            return HttpResponse.notFound();
        } catch (RefusedArtefactException refused) {
            return Pages.redirect(page, Flash.bad("promote.refused", refused.told().in(words(request).locale())));
        }
    }

    /** Keeps the version in service where this one waits for a decision, for a reason that the ledger keeps. */
    @Post("/versions/{version}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> decline(
            HttpRequest<?> request, @PathVariable String id, @PathVariable String version, @Body @Nullable Map<String, Object> body) {
        String page = "/admin/models/" + id;
        String reason = FormFields.of(body).get("reason").strip();
        if (reason.isEmpty()) {
            return Pages.redirect(page, Flash.bad("decline.reason", ""));
        }
        try {
            return models.decline(id, version, reason, callers.actor(request)).isEmpty()
                    ? HttpResponse.notFound()
                    : Pages.redirect(page, Flash.good("declined", version));
        } catch (NotWaitingException decided) {
            return Pages.redirect(page, Flash.bad("decline.late", version));
        }
    }

    /** Replaces the baseline data by a file; nothing changes when it is refused. */
    @Post("/baseline")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> upload(HttpRequest<?> request, @PathVariable String id, @Part("file") CompletedFileUpload file)
            throws IOException {
        if (unknown(request, id)) {
            return HttpResponse.notFound();
        }
        if (file.getSize() == 0) {
            return back(id, Flash.bad("baseline.empty", ""));
        }
        try {
            Baselines.Summary summary = models.replaceBaseline(id, file.getBytes(), callers.actor(request));
            return back(id, Flash.good("baseline.replaced", words(request).figures().count(summary.rows())));
        } catch (BaselineRefusedException refused) {
            return back(id, Flash.bad("baseline.refused", refused.reason().in(words(request).locale())));
        }
    }

    /** Goes back to the shipped baseline data. */
    @Post("/baseline/reset")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> reset(HttpRequest<?> request, @PathVariable String id) {
        if (unknown(request, id)) {
            return HttpResponse.notFound();
        }
        models.resetBaseline(id, callers.actor(request));
        return back(id, Flash.good("baseline.reset", ""));
    }

    private boolean unknown(HttpRequest<?> request, String id) {
        return models.find(id, language.resolveOrDefault(request)).isEmpty();
    }

    private static HttpResponse<?> back(String id, Flash flash) {
        return Pages.redirect("/admin/models/" + id + "#baseline", flash);
    }

    private Words words(HttpRequest<?> request) {
        return Words.in(language.resolveOrDefault(request));
    }
}

package org.hindsight.ui.dashboard;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.platform.Qualities;
import org.hindsight.ui.platform.Runs;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The dashboard and the buttons that retrain. */
@Controller("/admin")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class DashboardController {

    private static final String HOME = "/admin/dashboard";

    private final Models models;
    private final Assessments assessments;
    private final Runs runs;
    private final Qualities qualities;
    private final Dashboard dashboard;
    private final ReaderLanguage language;
    private final Callers callers;

    DashboardController(
            Models models,
            Assessments assessments,
            Runs runs,
            Qualities qualities,
            Dashboard dashboard,
            ReaderLanguage language,
            Callers callers) {
        this.models = models;
        this.assessments = assessments;
        this.runs = runs;
        this.qualities = qualities;
        this.dashboard = dashboard;
        this.language = language;
        this.callers = callers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> home() {
        return Pages.redirect(HOME);
    }

    @Get("/dashboard")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> dashboard(HttpRequest<?> request) {
        Locale locale = language.resolveOrDefault(request);
        Map<String, String> units = assessments.all(locale).stream()
                .collect(Collectors.toMap(found -> found.descriptor().id(), ModelInWords::unit));
        List<ModelOverview> all = models.all(locale);
        Map<String, Integer> drifts = all.stream().collect(Collectors.toMap(ModelOverview::id, model -> drifts(model.id())));
        return Pages.show("dashboard/dashboard", dashboard.of(all, units, drifts, Words.in(locale)));
    }

    private int drifts(String model) {
        return qualities.newest(model).map(report -> report.alarming().size()).orElse(0);
    }

    /** Retrains one model, or all of them when the form names none. */
    @Post("/retrain")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> retrain(HttpRequest<?> request, @Body @Nullable Map<String, Object> body) {
        Words words = Words.in(language.resolveOrDefault(request));
        String wanted = FormFields.of(body).get("model");
        List<ModelOverview> chosen = models.all(words.locale()).stream()
                .filter(model -> wanted.isEmpty() || model.id().equals(wanted))
                .toList();
        if (chosen.isEmpty()) {
            return HttpResponse.notFound();
        }
        chosen.forEach(model -> runs.request(model.id(), Message.of("run.reason.pages"), callers.actor(request)));
        return Pages.redirect(
                HOME,
                wanted.isEmpty()
                        ? Flash.good("retrain.all", "")
                        : Flash.good("retrain.one", chosen.getFirst().title()));
    }
}

package org.hindsight.ui.model;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.text.Words;
import org.hindsight.ui.today.Answer;
import org.hindsight.ui.today.TodaysFigures;
import org.jspecify.annotations.Nullable;

/** The page that shows how models do, and its history as a file. */
@Controller("/admin/model-performance")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class PerformanceController {

    private final Models models;
    private final PerformancePages pages;
    private final TodaysFigures today;
    private final ReaderLanguage language;

    PerformanceController(Models models, PerformancePages pages, TodaysFigures today, ReaderLanguage language) {
        this.models = models;
        this.pages = pages;
        this.today = today;
        this.language = language;
    }

    @Get("{?model}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> performance(HttpRequest<?> request, @QueryValue @Nullable String model) {
        Words words = Words.in(language.resolveOrDefault(request));
        List<ModelOverview> all = models.all(words.locale());
        Optional<ModelOverview> chosen = all.stream().filter(found -> found.id().equals(model)).findFirst();
        if (model != null && chosen.isEmpty()) {
            return HttpResponse.notFound();
        }
        // Nothing chosen: rather a model that has something to show.
        Optional<ModelOverview> shown = chosen
                .or(() -> all.stream().filter(found -> found.champion() != null).findFirst())
                .or(() -> all.stream().findFirst());
        return Pages.show("model/performance", pages.page(all, shown.orElse(null), words));
    }

    /** All figures of all versions of a model as a file. */
    @Get("/history.csv{?model}")
    @Produces("text/csv")
    HttpResponse<?> history(@QueryValue String model) {
        List<ModelVersion> versions = models.versions(model).reversed();
        if (versions.isEmpty()) {
            return HttpResponse.notFound();
        }
        Answer<Map<String, HoldoutFigures>> answer = today.history(model, versions.getLast().version());
        Map<String, HoldoutFigures> measured = answer instanceof Answer.Measured<Map<String, HoldoutFigures>> known ? known.value() : Map.of();
        return Pages.file(model + "-history.csv", HistoryCsv.of(versions, measured));
    }
}

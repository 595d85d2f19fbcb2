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
import java.util.Optional;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page that shows how models do. */
@Controller("/admin/model-performance")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class PerformanceController {

    private final Models models;
    private final ModelPages pages;
    private final ReaderLanguage language;

    PerformanceController(Models models, ModelPages pages, ReaderLanguage language) {
        this.models = models;
        this.pages = pages;
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
        return Pages.show("model/performance", page(all, shown.orElse(null), words));
    }

    private PerformancePage page(List<ModelOverview> all, @Nullable ModelOverview shown, Words words) {
        List<PerformancePage.Choice> choices = all.stream()
                .map(model -> new PerformancePage.Choice(
                        "/admin/model-performance?model=" + model.id(), model.title(), model == shown))
                .toList();
        List<VersionCard> history = shown == null ? List.of() : pages.cards(shown, words).reversed();
        VersionCard card = history.stream()
                .filter(VersionCard::champion)
                .findFirst()
                .orElse(history.isEmpty() ? null : history.getLast());
        return new PerformancePage(
                choices,
                shown == null ? "" : shown.id(),
                shown == null ? "" : shown.title(),
                shown == null || card == null ? words.say("performance.empty") : pages.headline(shown, words),
                card,
                card == null ? List.of() : card.key(),
                history);
    }
}

package org.hindsight.ui.run;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.VersionDetail.AnonymityFigures;
import org.hindsight.core.retraining.Run;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.platform.OutcomeSources;
import org.hindsight.ui.platform.Runs;
import org.hindsight.ui.source.SeenSource;
import org.hindsight.ui.source.SourceWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The pages of retraining runs. */
@Controller("/admin/runs")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class RunController {

    private static final int SHOWN = 100;
    private static final int EARLIER = 20;

    private final Runs runs;
    private final Models models;
    private final Assessments assessments;
    private final OutcomeSources sources;
    private final ReaderLanguage language;
    private final Callers callers;
    private final Clock clock;

    RunController(
            Runs runs, Models models, Assessments assessments, OutcomeSources sources, ReaderLanguage language, Callers callers, Clock clock) {
        this.runs = runs;
        this.models = models;
        this.assessments = assessments;
        this.sources = sources;
        this.language = language;
        this.callers = callers;
        this.clock = clock;
    }

    @Get("{?model}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request, @QueryValue @Nullable String model) {
        Locale locale = language.resolveOrDefault(request);
        Words words = Words.in(locale);
        Map<String, String> titles = titles(locale);
        String chosen = model != null && titles.containsKey(model) ? model : null;
        List<RunLine> lines = runs.list(chosen, SHOWN).stream()
                .map(run -> RunLine.of(run, titles.getOrDefault(run.model(), run.model()), words, clock))
                .toList();
        List<RunsPage.Choice> choices = new ArrayList<>();
        choices.add(new RunsPage.Choice("/admin/runs", words.say("runs.all"), chosen == null));
        titles.forEach((id, title) -> choices.add(new RunsPage.Choice("/admin/runs?model=" + id, title, id.equals(chosen))));
        long active = lines.stream().filter(RunLine::active).count();
        String here = chosen == null ? "/admin/runs" : "/admin/runs?model=" + chosen;
        return Pages.show("run/runs", new RunsPage(headline(lines, active, words), choices, lines, active > 0, here));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> run(HttpRequest<?> request, @PathVariable long id) {
        Locale locale = language.resolveOrDefault(request);
        return runs.find(id)
                .<HttpResponse<?>>map(run -> Pages.show("run/run", page(run, locale)))
                .orElseGet(HttpResponse::notFound);
    }

    @Post("/{id}/cancel")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> cancel(HttpRequest<?> request, @PathVariable long id) {
        try {
            return runs.cancel(id, callers.actor(request))
                    .<HttpResponse<?>>map(run -> Pages.redirect("/admin/runs/" + id, Flash.good("run.cancelled", "")))
                    .orElseGet(HttpResponse::notFound);
        } catch (IllegalStateException ended) {
            return Pages.redirect("/admin/runs/" + id, Flash.bad("run.ended", ""));
        }
    }

    private RunPage page(Run run, Locale locale) {
        Assessment assessment = assessments.find(run.model(), locale).orElse(null);
        String title = assessment == null ? run.model() : assessment.descriptor().title();
        String unit = assessment == null ? "" : ModelInWords.unit(assessment);
        String champion = models.find(run.model(), locale).map(ModelOverview::champion).map(ModelOverview.Champion::version).orElse(null);
        Words words = Words.in(locale);
        SourceWords said = new SourceWords(sources, assessment, words);
        List<SeenSource> seen = sources.seenBy(run.id()).stream().map(look -> said.seen(look, new Times(words, clock))).toList();
        return RunPage.of(
                run, title, unit, runs.log(run.id(), 0), runs.list(run.model(), EARLIER), champion, models.ledger(run.model()), seen, hidden(run), words, clock);
    }

    private @Nullable AnonymityFigures hidden(Run run) {
        return models.versions(run.model()).stream()
                .filter(version -> version.version().equals(run.version()))
                .map(version -> Optional.ofNullable(version.detail().anonymity()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private Map<String, String> titles(Locale locale) {
        Map<String, String> titles = new LinkedHashMap<>();
        assessments.all(locale).forEach(found -> titles.put(found.descriptor().id(), found.descriptor().title()));
        return titles;
    }

    private static String headline(List<RunLine> lines, long active, Words words) {
        return lines.isEmpty()
                ? words.say("runs.headline.none")
                : active > 0 ? words.say("runs.headline.active", active) : words.say("runs.headline.last", lines.getFirst().model(), lines.getFirst().status());
    }
}

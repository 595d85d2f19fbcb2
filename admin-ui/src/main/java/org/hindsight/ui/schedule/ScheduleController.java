package org.hindsight.ui.schedule;

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
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.trigger.ScheduleChange;
import org.hindsight.core.trigger.UnknownTriggerException;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Planning;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page of the triggers. */
@Controller("/admin/schedules")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class ScheduleController {

    private static final String HERE = "/admin/schedules";
    private static final int FIRINGS_SHOWN = 30;

    private final Planning planning;
    private final Assessments assessments;
    private final ReaderLanguage language;
    private final Callers callers;
    private final Clock clock;

    ScheduleController(Planning planning, Assessments assessments, ReaderLanguage language, Callers callers, Clock clock) {
        this.planning = planning;
        this.assessments = assessments;
        this.language = language;
        this.callers = callers;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        Locale locale = language.resolveOrDefault(request);
        Map<String, String> titles = new LinkedHashMap<>();
        assessments.all(locale).forEach(assessment -> titles.put(assessment.descriptor().id(), assessment.descriptor().title()));
        return Pages.show(
                "schedule/schedules", SchedulePage.of(planning.all(), planning.firings(FIRINGS_SHOWN), titles, Words.in(locale), clock));
    }

    /** Changes when a trigger fires; nothing changes when something does not fit. */
    @Post("/{model}/{trigger}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> change(
            HttpRequest<?> request, @PathVariable String model, @PathVariable String trigger, @Body @Nullable Map<String, Object> body) {
        return done(request, "schedule.saved", () ->
                planning.change(model, trigger, ScheduleForm.of(FormFields.of(body)), callers.actor(request)));
    }

    /** Switches a trigger on or off, or lets it be as its plugin says. */
    @Post("/{model}/{trigger}/{action:enable|disable|reset}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> act(HttpRequest<?> request, @PathVariable String model, @PathVariable String trigger, @PathVariable String action) {
        return switch (action) {
            case "reset" -> done(request, "schedule.saved.reset", () -> planning.reset(model, trigger));
            case "enable" -> done(request, "schedule.saved.enable", () ->
                    planning.change(model, trigger, ScheduleChange.enabled(true), callers.actor(request)));
            default -> done(request, "schedule.saved.disable", () ->
                    planning.change(model, trigger, ScheduleChange.enabled(false), callers.actor(request)));
        };
    }

    private HttpResponse<?> done(HttpRequest<?> request, String text, Runnable work) {
        try {
            work.run();
            return Pages.redirect(HERE, Flash.good(text, ""));
        } catch (UnknownAssessmentException | UnknownTriggerException unknown) {
            return HttpResponse.notFound();
        } catch (InvalidAnswersException invalid) {
            Locale locale = language.resolveOrDefault(request);
            return Pages.redirect(HERE, Flash.bad("schedule.refused", invalid.problems().stream()
                    .map(problem -> problem.told().in(locale))
                    .collect(Collectors.joining(" "))));
        }
    }
}

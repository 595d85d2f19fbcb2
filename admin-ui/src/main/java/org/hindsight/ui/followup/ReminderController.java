package org.hindsight.ui.followup;

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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Asking;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page of the messages. */
@Controller("/admin/reminders")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class ReminderController {

    private static final int SHOWN = 50;

    private final Asking asking;
    private final Assessments assessments;
    private final ReaderLanguage language;
    private final Clock clock;

    ReminderController(Asking asking, Assessments assessments, ReaderLanguage language, Clock clock) {
        this.asking = asking;
        this.assessments = assessments;
        this.language = language;
        this.clock = clock;
    }

    /** The newest messages, of one status where that is asked for; anything else asks for all. */
    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request, @QueryValue @Nullable String status, @QueryValue @Nullable Long before) {
        Locale locale = language.resolveOrDefault(request);
        FollowUp.@Nullable Status wanted =
                Arrays.stream(FollowUp.Status.values()).filter(one -> one.name().equals(status)).findFirst().orElse(null);
        List<FollowUp> messages = asking.reminders(wanted, before == null ? Long.MAX_VALUE : before, SHOWN + 1);
        Map<String, String> titles = new LinkedHashMap<>();
        assessments.all(locale).forEach(assessment -> titles.put(assessment.descriptor().id(), assessment.descriptor().title()));
        return Pages.show("followup/reminders", ReminderPage.of(
                messages.stream().limit(SHOWN).toList(), messages.size() > SHOWN, wanted, asking, titles, Words.in(locale), clock));
    }

    /** Tries a message again that could not be sent. */
    @Post("/{id}/retry")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> retry(@PathVariable long id) {
        Optional<Boolean> tried = asking.retry(id);
        if (tried.isEmpty()) {
            return HttpResponse.notFound();
        }
        return Pages.redirect("/admin/reminders", tried.get() ? Flash.good("reminder.retried", "") : Flash.bad("reminder.late", ""));
    }
}

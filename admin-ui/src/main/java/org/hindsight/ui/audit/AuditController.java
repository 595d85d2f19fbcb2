package org.hindsight.ui.audit;

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
import java.time.Clock;
import java.util.List;
import org.hindsight.core.audit.AuditLog;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Audit;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page that tells who changed what. */
@Controller("/admin/audit")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class AuditController {

    private static final int SHOWN = 50;

    private final Audit audit;
    private final ReaderLanguage language;
    private final Clock clock;

    AuditController(Audit audit, ReaderLanguage language, Clock clock) {
        this.audit = audit;
        this.language = language;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(
            HttpRequest<?> request, @QueryValue @Nullable String actor, @QueryValue @Nullable String path, @QueryValue @Nullable Long before) {
        String who = actor == null ? "" : actor.strip();
        String what = path == null ? "" : path.strip();
        List<AuditLog.Entry> entries = audit.page(
                who.isEmpty() ? null : who, what.isEmpty() ? null : what, before == null ? Long.MAX_VALUE : before, SHOWN + 1);
        return Pages.show("audit/audit", AuditPage.of(
                entries.stream().limit(SHOWN).toList(), entries.size() > SHOWN, who, what, Words.in(language.resolveOrDefault(request)), clock));
    }
}

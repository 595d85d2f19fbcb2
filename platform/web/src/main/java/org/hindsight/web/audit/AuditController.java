package org.hindsight.web.audit;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.audit.AuditLog;
import org.hindsight.web.access.Access;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "Audit", description = "Who changed what.")
@SecurityRequirement(name = "bearer")
@Controller("/api/audit")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AuditController {

    private static final int MOST = 200;

    private final AuditLog log;

    AuditController(AuditLog log) {
        this.log = log;
    }

    /**
     * A request that changed something, or was turned away.
     *
     * @param id     its number
     * @param at     when
     * @param actor  an e-mail address, or the name of an API key
     * @param method of HTTP
     * @param path   what it was about
     * @param status what was answered; from 400 on nothing was changed
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "AuditEntry")
    record EntryJson(long id, Instant at, String actor, String method, String path, int status) {

        static EntryJson of(AuditLog.Entry entry) {
            return new EntryJson(entry.id(), entry.at(), entry.actor(), entry.method(), entry.path(), entry.status());
        }
    }

    /**
     * Lists what was changed, newest first.
     *
     * @param actor  only what this one did
     * @param path   only what paths are about that hold this text
     * @param before only those with a smaller number: the last one of the page before
     * @param limit  at most so many, 1 to 200
     * @return the entries
     */
    @Get
    List<EntryJson> all(
            @QueryValue @Nullable String actor,
            @QueryValue @Nullable String path,
            @QueryValue @Nullable Long before,
            @QueryValue(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(List.of(new FieldProblem("limit", "Expected a number from 1 to " + MOST + ", found " + limit + ".")));
        }
        return log.page(actor, path, before == null ? Long.MAX_VALUE : before, limit).stream().map(EntryJson::of).toList();
    }
}

package org.hindsight.web.model;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.core.retraining.Promotions;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.access.Reader;
import org.hindsight.web.problem.ProblemException;

@Tag(name = "Models")
@SecurityRequirement(name = "bearer")
@Controller("/api/models/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LedgerController {

    private static final int LONGEST_REASON = 1000;

    private final Ledger ledger;
    private final Promotions promotions;
    private final Catalogue catalogue;

    LedgerController(Ledger ledger, Promotions promotions, Catalogue catalogue) {
        this.ledger = ledger;
        this.promotions = promotions;
        this.catalogue = catalogue;
    }

    /**
     * Why a version should serve, or should not.
     *
     * @param reason for the ledger, at most 1,000 characters
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Promote")
    record PromoteBody(@org.jspecify.annotations.Nullable String reason) {}

    /**
     * Tells which version served when, and why: every decision, oldest first. With a time, only the entry that was in force then; its
     * fields are null when no version served yet.
     *
     * @param id the assessment's name
     * @param at a time with its zone, such as 2026-03-01T02:00:00Z
     * @return all entries, or the one in force
     */
    @Get("/ledger")
    @Secured({Access.ADMIN, Access.MODELS})
    @ApiResponse(content = @Content(array = @ArraySchema(schema = @Schema(implementation = LedgerEntryJson.class))))
    Object ledger(String id, @QueryValue @Nullable String at, HttpRequest<?> request) {
        Locale locale = Reader.language(request);
        List<LedgerEntry> entries = of(id);
        return at == null
                ? entries.stream().map(entry -> LedgerEntryJson.of(entry, locale)).toList()
                : ledger.at(id, AskedTime.of("at", at)).map(entry -> LedgerEntryJson.of(entry, locale)).orElse(LedgerEntryJson.NONE);
    }

    /**
     * Lets a version serve from the next prediction on: an approval, an override of the promotion gate, or a roll back. The version that
     * serves already gives its entry and changes nothing. 409 when the version's files are gone or damaged.
     *
     * @param id      the assessment's name
     * @param version the version's name
     * @param body    why
     * @return the entry of the ledger
     */
    @Post("/versions/{version}/promote")
    @Secured({Access.ADMIN, Access.RETRAIN})
    LedgerEntryJson promote(String id, String version, @Body @Nullable PromoteBody body, HttpRequest<?> request, Authentication who) {
        of(id);
        return promotions.promote(id, version, Message.plain(reason(body)), Callers.actor(who))
                .map(entry -> LedgerEntryJson.of(entry, Reader.language(request)))
                .orElseThrow(() -> new UnknownVersionException(id, version));
    }

    /**
     * Keeps the version in service where another one waits for a decision: the question is closed, and the ledger keeps the answer. A version
     * that was declined before gives that entry and changes nothing. 409 when the version does not wait for a decision.
     *
     * @param id      the assessment's name
     * @param version the version that waits
     * @param body    why
     * @return the entry of the ledger; its version is the one that goes on serving
     */
    @Post("/versions/{version}/decline")
    @Secured({Access.ADMIN, Access.RETRAIN})
    LedgerEntryJson decline(String id, String version, @Body @Nullable PromoteBody body, HttpRequest<?> request, Authentication who) {
        of(id);
        return promotions.decline(id, version, Message.plain(reason(body)), Callers.actor(who))
                .map(entry -> LedgerEntryJson.of(entry, Reader.language(request)))
                .orElseThrow(() -> new UnknownVersionException(id, version));
    }

    private static String reason(@Nullable PromoteBody body) {
        String reason = body == null || body.reason() == null ? "" : body.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "reason",
                    reason.isEmpty()
                            ? "Say why you decide so; the ledger keeps it."
                            : "Expected at most " + LONGEST_REASON + " characters, found " + reason.length() + ".")));
        }
        return reason;
    }

    /** The entries, also of a model whose plugin is gone. */
    private List<LedgerEntry> of(String id) {
        List<LedgerEntry> entries = ledger.of(id);
        if (entries.isEmpty() && catalogue.find(id, Locale.ENGLISH).isEmpty()) {
            throw new UnknownAssessmentException(id);
        }
        return entries;
    }
}

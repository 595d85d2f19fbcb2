package org.hindsight.web.model;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.source.Sources;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.problem.ProblemException;
import org.hindsight.web.access.Reader;
import org.jspecify.annotations.Nullable;

@Tag(name = "Models", description = "How models do, and their versions.")
@SecurityRequirement(name = "bearer")
@Controller("/api/models/{id}/sources")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourceController {

    private static final int LONGEST_REASON = 500;

    private final Sources sources;
    private final Catalogue catalogue;

    SourceController(Sources sources, Catalogue catalogue) {
        this.sources = sources;
        this.catalogue = catalogue;
    }

    /**
     * Where outcomes come from.
     *
     * @param source     {@code api_key:3}, {@code account:7}, or {@code address:HASH} for somebody who is not signed in
     * @param outcomes   how many outcomes that hold came from it
     * @param foretold   how many of them are what was foretold to those who asked, or lie within the foretold interval
     * @param lastAt     when the newest one was reported, null when there is none any more
     * @param excluded   whether it is kept out of training
     * @param reason     why it is kept out, null while it is not
     * @param excludedBy by whom
     * @param excludedAt since when
     * @param look       what was seen of it before it was learnt from, null when it never was looked at alone
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Source")
    record SourceJson(
            String source,
            long outcomes,
            long foretold,
            @Nullable Instant lastAt,
            boolean excluded,
            @Nullable String reason,
            @Nullable String excludedBy,
            @Nullable Instant excludedAt,
            @Nullable SourceLookJson look) {

        static SourceJson of(Sources.Source source, Locale locale) {
            Sources.@Nullable Exclusion exclusion = source.exclusion();
            return new SourceJson(
                    source.source(),
                    source.outcomes(),
                    source.foretold(),
                    source.lastAt(),
                    exclusion != null,
                    exclusion == null ? null : exclusion.reason(),
                    exclusion == null ? null : exclusion.by(),
                    exclusion == null ? null : exclusion.since(),
                    source.look() == null ? null : SourceLookJson.of(source.look(), locale));
        }
    }

    /**
     * Whether a source is kept out of training.
     *
     * @param excluded true to keep it out, false to let it be learnt from again; an object here, since any text would be read as false
     * @param reason   why, needed to keep it out
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "SourceChange")
    record SourceBody(@Schema(type = "boolean") @Nullable Object excluded, @Nullable String reason) {}

    /**
     * Lists the sources of a model's outcomes, those with most outcomes first.
     *
     * @param id the assessment's name
     * @return the sources
     */
    @Get
    List<SourceJson> all(String id, HttpRequest<?> request) {
        return sources.of(known(id)).stream().map(source -> SourceJson.of(source, Reader.language(request))).toList();
    }

    /**
     * Keeps a source out of training, or lets it be learnt from again, from the next run on.
     *
     * @param id     the assessment's name
     * @param source the source's name
     * @param body   what to do
     * @return the source
     */
    @Put("/{source}")
    SourceJson change(String id, String source, @Body SourceBody body, HttpRequest<?> request, Authentication who) {
        known(id);
        require(body);
        String actor = Callers.actor(who);
        Optional<Sources.Source> changed = Boolean.TRUE.equals(body.excluded())
                ? sources.exclude(id, source, String.valueOf(body.reason()).strip(), actor)
                : sources.admit(id, source, actor);
        return changed.map(found -> SourceJson.of(found, Reader.language(request))).orElseThrow(() -> ProblemException.notFound(
                "No outcome of '" + id + "' came from '" + source + "'. GET /api/models/" + id + "/sources lists the sources."));
    }

    private String known(String id) {
        return catalogue.find(id, Locale.ENGLISH)
                .map(assessment -> assessment.descriptor().id())
                .orElseThrow(() -> new UnknownAssessmentException(id));
    }

    private static void require(SourceBody body) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!(body.excluded() instanceof Boolean)) {
            problems.add(new FieldProblem("excluded", "Expected true or false, found " + body.excluded() + "."));
        }
        String reason = body.reason();
        if (Boolean.TRUE.equals(body.excluded()) && (reason == null || reason.isBlank())) {
            problems.add(new FieldProblem("reason", "Say why, so that others understand it later."));
        } else if (reason != null && reason.length() > LONGEST_REASON) {
            problems.add(new FieldProblem("reason", "Expected at most " + LONGEST_REASON + " characters, found " + reason.length() + "."));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }
}

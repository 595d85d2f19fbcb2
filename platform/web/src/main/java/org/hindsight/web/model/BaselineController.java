package org.hindsight.web.model;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.format.ReadableBytes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.access.Reader;
import org.hindsight.web.body.LimitedBody;

@Tag(name = "Models")
@SecurityRequirement(name = "bearer")
@Controller("/api/models/{id}/baseline")
@ExecuteOn(TaskExecutors.IO)
final class BaselineController {

    private final Baselines baselines;
    private final Catalogue catalogue;
    private final long largest;

    BaselineController(
            Baselines baselines, Catalogue catalogue, @Value("${hindsight.web.max-csv}") @ReadableBytes long largest) {
        this.baselines = baselines;
        this.catalogue = catalogue;
        this.largest = largest;
    }

    /**
     * The baseline data in use.
     *
     * @param rows        rows that fit
     * @param rejected    lines that do not, at most the first 1,000
     * @param fingerprint SHA-256 of the file, in hex
     * @param source      shipped, home folder, or who uploaded it when
     * @param simulated   whether it is the shipped, simulated one
     * @param remarks     what was recognised in the file
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Baseline")
    record BaselineJson(
            long rows, List<RejectedJson> rejected, String fingerprint, String source, boolean simulated, List<String> remarks) {

        static BaselineJson of(Baselines.Summary summary, Locale locale) {
            return new BaselineJson(
                    summary.rows(),
                    summary.rejected().stream().map(line -> new RejectedJson(line.line(), line.problem().in(locale))).toList(),
                    summary.fingerprint(),
                    summary.source().in(locale),
                    summary.simulated(),
                    summary.remarks().stream().map(remark -> remark.in(locale)).toList());
        }
    }

    /**
     * A line that is left out.
     *
     * @param line    its number in the file
     * @param message what is wrong with it and what to do
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "RejectedLine")
    record RejectedJson(long line, String message) {}

    /**
     * Tells which baseline data is in use.
     *
     * @param id the assessment's name
     * @return its summary
     */
    @Get
    @Secured({Access.ADMIN, Access.MODELS})
    BaselineJson summary(String id, HttpRequest<?> request) {
        return BaselineJson.of(baselines.summary(known(id)), Reader.language(request));
    }

    /**
     * Replaces the baseline data by a CSV file. What is no such data is refused with line and reason, and nothing changes. The
     * next training uses it.
     *
     * @param id  the assessment's name
     * @param csv the file
     * @return its summary
     */
    @Put
    @Consumes({"text/csv", MediaType.APPLICATION_OCTET_STREAM})
    @Secured(Access.ADMIN)
    BaselineJson replace(
            String id,
            @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))) @Body InputStream csv,
            HttpRequest<?> request,
            Authentication who)
            throws IOException {
        byte[] file = new LimitedBody(csv, largest, "Send fewer rows.").readAllBytes();
        return BaselineJson.of(baselines.replace(known(id), file, Callers.actor(who)), Reader.language(request));
    }

    /**
     * Goes back to the shipped baseline data.
     *
     * @param id the assessment's name
     * @return its summary
     */
    @Delete
    @Secured(Access.ADMIN)
    BaselineJson reset(String id, HttpRequest<?> request, Authentication who) {
        return BaselineJson.of(baselines.reset(known(id), Callers.actor(who)), Reader.language(request));
    }

    private String known(String id) {
        return catalogue.find(id, Locale.ENGLISH)
                .map(assessment -> assessment.descriptor().id())
                .orElseThrow(() -> new UnknownAssessmentException(id));
    }
}

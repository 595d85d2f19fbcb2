package org.hindsight.web.prediction;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.convert.format.ReadableBytes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.batch.BatchLines;
import org.hindsight.core.batch.BatchPredictions;
import org.hindsight.core.prediction.Caller;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.hindsight.web.problem.ProblemException;

@Tag(name = "Predictions")
@SecurityRequirement(name = "bearer")
@Controller("/api/assessments/{id}/predictions/batch")
@Secured({Access.ADMIN, Access.USER, Access.PREDICT})
final class BatchController {

    private final Catalogue catalogue;
    private final Callers callers;
    private final BatchPredictions batches;
    private final long largest;

    BatchController(
            Catalogue catalogue,
            Callers callers,
            BatchPredictions batches,
            @Value("${hindsight.web.max-csv}") @ReadableBytes long largest) {
        this.catalogue = catalogue;
        this.callers = callers;
        this.batches = batches;
        this.largest = largest;
    }

    /**
     * Makes many predictions at once. Send a CSV file with a header: one column a feature, and optionally {@code ref} and {@code subject}.
     * The answer is a CSV file with a line for each of yours, in your order, sent while it is made. What is wrong with a line stands
     * in its error column; the other lines are predicted all the same.
     *
     * @param id  the assessment's name, such as heart
     * @param csv the file
     * @return the predictions
     */
    @Post
    @Consumes("text/csv")
    @Produces(MediaType.TEXT_CSV)
    @ExecuteOn(TaskExecutors.IO)
    @ApiResponse(
            responseCode = "200",
            description = "The predictions: line, ref, token, label, probability, band, value, unit, low, high, model_version, error.",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    StreamedFile predictBatch(
            String id,
            @RequestBody(content = @Content(mediaType = "text/csv", schema = @Schema(type = "string"))) @Body InputStream csv,
            HttpRequest<?> request)
            throws IOException {
        Caller caller = callers.of(request, Access.PREDICT);
        Assessment assessment = catalogue.find(id, caller.locale()).orElseThrow(() -> new UnknownAssessmentException(id));
        if (assessment.model() == null) {
            throw ProblemException.of(
                            HttpStatus.SERVICE_UNAVAILABLE, "The assessment '" + id + "' is being trained. Try again in a few seconds.")
                    .with("Retry-After", "5");
        }
        // The whole file is taken first: many clients read nothing before they have sent everything, and would wait for us for ever.
        SpooledFile file = SpooledFile.of(csv, largest);
        try {
            BatchLines lines = BatchLines.of(file.content(), assessment.schema());
            return new StreamedFile(
                    new BatchAnswer(lines, () -> batches.next(lines, id, caller), caller.locale()), MediaType.TEXT_CSV_TYPE);
        } catch (RuntimeException refused) {
            file.close();
            throw refused;
        }
    }
}

package org.hindsight.ui.batch;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.plugin.Feature;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.text.Words;

/** Many cases at once. */
@Controller
@Secured({"ADMIN", "USER"})
@ExecuteOn(TaskExecutors.IO)
final class BatchController {

    private final Assessments assessments;
    private final Batches batches;
    private final ReaderLanguage language;
    private final Callers callers;
    private final Clock clock;

    BatchController(Assessments assessments, Batches batches, ReaderLanguage language, Callers callers, Clock clock) {
        this.assessments = assessments;
        this.batches = batches;
        this.language = language;
        this.callers = callers;
        this.clock = clock;
    }

    @Get("/assessments/{id}/batch")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request, @PathVariable String id) {
        return find(request, id)
                .<HttpResponse<?>>map(assessment -> form(request, HttpStatus.OK, assessment, "", List.of()))
                .orElseGet(HttpResponse::notFound);
    }

    /** An empty file with all columns. */
    @Get("/assessments/{id}/batch/template.csv")
    @Produces("text/csv")
    HttpResponse<?> template(HttpRequest<?> request, @PathVariable String id) {
        return find(request, id).<HttpResponse<?>>map(BatchController::template).orElseGet(HttpResponse::notFound);
    }

    /** Takes a file and leads to where its results appear, or back with what is wrong. */
    @Post("/assessments/{id}/batch")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> start(HttpRequest<?> request, @PathVariable String id, @Part("file") CompletedFileUpload file) throws IOException {
        Optional<Assessment> found = find(request, id);
        if (found.isEmpty()) {
            return HttpResponse.notFound();
        }
        Assessment assessment = found.get();
        byte[] csv = file.getBytes();
        String refused = refused(assessment, csv);
        if (!refused.isEmpty()) {
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, assessment, refused, List.of());
        }
        try {
            Batch batch = batches.start(assessment, file.getFilename(), csv, callers.actor(request), callers.caller(request));
            return Pages.confidential(Pages.redirect("/batches/" + batch.key()));
        } catch (InvalidAnswersException wrong) {
            return form(request, HttpStatus.UNPROCESSABLE_ENTITY, assessment, "batch.header", wrong.problems());
        }
    }

    private static String refused(Assessment assessment, byte[] csv) {
        int lines = Batches.lines(csv);
        return assessment.model() == null ? "batch.training" : lines == 0 ? "batch.empty" : lines > Batches.MOST_LINES ? "batch.long" : "";
    }

    /** How far a file is, and its results. */
    @Get("/batches/{key}{?sort,direction}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> results(
            HttpRequest<?> request, @PathVariable String key, @QueryValue Optional<String> sort, @QueryValue Optional<String> direction) {
        Optional<Batch> batch = batches.find(key, callers.actor(request));
        Optional<Assessment> assessment = batch.flatMap(found -> find(request, found.assessment()));
        if (assessment.isEmpty()) {
            return Pages.confidential(Pages.show(HttpStatus.NOT_FOUND, "error/message", "batch-gone"));
        }
        Words words = Words.in(language.resolveOrDefault(request));
        BatchPage page = BatchPage.of(batch.orElseThrow(), assessment.get(), Sorting.of(sort, direction), words, clock);
        return Pages.confidential(Pages.show("batch/results", page));
    }

    /** The results as a file, the same that the API gives. */
    @Get("/batches/{key}/results.csv")
    @Produces("text/csv")
    HttpResponse<?> file(HttpRequest<?> request, @PathVariable String key) {
        Locale locale = language.resolveOrDefault(request);
        return batches.find(key, callers.actor(request))
                .<HttpResponse<?>>map(batch -> ResultsCsv.file(
                        batch.assessment() + "-results.csv",
                        ResultsCsv.table(BatchRow.HEADER, batch.rows().stream().map(row -> row.fields(locale)).toList())))
                .orElseGet(HttpResponse::notFound);
    }

    /** Forgets the table; the results stay, each behind its own link. */
    @Post("/batches/{key}/forget")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> forget(HttpRequest<?> request, @PathVariable String key) {
        Optional<Batch> batch = batches.find(key, callers.actor(request));
        batch.ifPresent(batches::forget);
        return Pages.redirect(
                batch.map(found -> "/assessments/" + found.assessment() + "/batch").orElse("/"), Flash.good("batch.forgotten", ""));
    }

    private HttpResponse<?> form(
            HttpRequest<?> request, HttpStatus status, Assessment assessment, String message, List<FieldProblem> problems) {
        Words words = Words.in(language.resolveOrDefault(request));
        return Pages.show(status, "batch/form", BatchFormPage.of(assessment, message, problems, words));
    }

    private static HttpResponse<?> template(Assessment assessment) {
        List<String> header = new ArrayList<>(List.of("ref"));
        assessment.schema().features().stream().map(Feature::name).forEach(header::add);
        return ResultsCsv.file(assessment.descriptor().id() + ".csv", List.of(header));
    }

    private Optional<Assessment> find(HttpRequest<?> request, String id) {
        Locale locale = language.resolveOrDefault(request);
        return assessments.find(id, locale);
    }
}

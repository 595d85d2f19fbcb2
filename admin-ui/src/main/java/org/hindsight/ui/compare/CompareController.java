package org.hindsight.ui.compare;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.chart.ChartCsv;
import org.hindsight.ui.chart.VersionCharts;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.model.Matrix;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.text.Words;

/** Versions side by side, and the files of their charts. */
@Controller("/admin/models/{id}/compare")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class CompareController {

    private final ComparePages pages;
    private final Assessments assessments;
    private final ReaderLanguage language;

    CompareController(ComparePages pages, Assessments assessments, ReaderLanguage language) {
        this.pages = pages;
        this.assessments = assessments;
        this.language = language;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> compare(HttpRequest<?> request, @PathVariable String id) {
        return pages.page(id, versions(request), words(request))
                .<HttpResponse<?>>map(page -> Pages.show("compare/compare", page))
                .orElseGet(HttpResponse::notFound);
    }

    /** The figures and their differences as a file. */
    @Get("/figures.csv")
    @Produces("text/csv")
    HttpResponse<?> figures(HttpRequest<?> request, @PathVariable String id) {
        return pages.measured(id, versions(request), words(request))
                .<HttpResponse<?>>map(comparison -> Pages.file(id + "-figures.csv", FiguresCsv.of(comparison)))
                .orElseGet(HttpResponse::notFound);
    }

    /** A chart's points as a file. */
    @Get("/{chart}.csv")
    @Produces("text/csv")
    HttpResponse<?> chart(HttpRequest<?> request, @PathVariable String id, @PathVariable String chart) {
        Words words = words(request);
        Optional<Assessment> assessment = assessments.find(id, words.locale());
        return pages.measured(id, versions(request), words)
                .flatMap(comparison -> csv(comparison, chart, assessment, words))
                .<HttpResponse<?>>map(csv -> Pages.file(id + "-" + chart + ".csv", csv))
                .orElseGet(HttpResponse::notFound);
    }

    private static Optional<String> csv(Comparison comparison, String chart, Optional<Assessment> assessment, Words words) {
        String unit = assessment.map(ModelInWords::unit).orElse("");
        return VersionCharts.of(comparison.versions(), label -> Matrix.label(label, assessment.orElse(null)), unit, words).stream()
                .filter(found -> found.id().equals(chart))
                .findFirst()
                .map(ChartCsv::of);
    }

    /** Boxes ticked in a form come as several parameters, links name the versions in one. */
    private static List<String> versions(HttpRequest<?> request) {
        return request.getParameters().getAll("versions").stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Words words(HttpRequest<?> request) {
        return Words.in(language.resolveOrDefault(request));
    }
}

package org.hindsight.web.model;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.comparison.VersionComparison;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Overviews;
import org.hindsight.core.model.Versions;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;
import org.hindsight.web.problem.ProblemException;

@Tag(name = "Models", description = "How models do, and their versions.")
@SecurityRequirement(name = "bearer")
@Controller("/api/models")
@Secured({Access.ADMIN, Access.MODELS})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ModelController {

    private final Overviews overviews;
    private final Versions versions;
    private final VersionComparison comparison;
    private final Catalogue catalogue;

    ModelController(Overviews overviews, Versions versions, VersionComparison comparison, Catalogue catalogue) {
        this.overviews = overviews;
        this.versions = versions;
        this.comparison = comparison;
        this.catalogue = catalogue;
    }

    /**
     * Tells how every model does, at a glance.
     *
     * @return the models, by title
     */
    @Get
    List<ModelJson> all(HttpRequest<?> request) {
        return overviews.all(Reader.language(request)).stream()
                .map(model -> ModelJson.of(model, Reader.language(request)))
                .toList();
    }

    /**
     * Lists the versions of a model, newest first.
     *
     * @param id the assessment's name
     * @return the versions
     */
    @Get("/{id}/versions")
    List<VersionJson> versions(String id, HttpRequest<?> request) {
        String serving = serving(id);
        Map<String, Long> erased = versions.erasedRows(id);
        return of(id).stream().map(version -> json(version, serving, erased, Reader.language(request))).toList();
    }

    /**
     * Tells everything about one version.
     *
     * @param id      the assessment's name
     * @param version the version's name
     * @return the version
     */
    @Get("/{id}/versions/{version}")
    VersionJson version(String id, String version, HttpRequest<?> request) {
        return versions.find(id, version)
                .map(found -> json(found, serving(id), versions.erasedRows(id), Reader.language(request)))
                .orElseThrow(() -> ProblemException.notFound("The model '" + id + "' has no version '" + version
                        + "'. GET /api/models/" + id + "/versions lists those that exist."));
    }

    /**
     * Gives the history of a model, oldest version first: each version as measured then, and on today's rows.
     *
     * @param id the assessment's name
     * @return one entry a version
     */
    @Get("/{id}/performance")
    List<PerformanceJson> performance(String id) {
        List<ModelVersion> all = of(id);
        Map<String, HoldoutFigures> today = comparison.completeHistory(id);
        return all.reversed().stream().map(version -> PerformanceJson.of(version, today.get(version.version()))).toList();
    }

    /**
     * Tells how good the version that serves is. 404 before the first version.
     *
     * @param id the assessment's name
     * @return its entry of the history
     */
    @Get("/{id}/accuracy")
    PerformanceJson accuracy(String id) {
        of(id);
        ModelVersion champion = versions.champion(id).orElseThrow(() -> ProblemException.notFound(
                "No version of the model '" + id + "' serves yet. GET /api/runs?model=" + id + " tells how its first training is doing."));
        return PerformanceJson.of(champion, comparison.completeHistory(id).get(champion.version()));
    }

    /** The versions, also of a model whose plugin is gone. */
    private List<ModelVersion> of(String id) {
        List<ModelVersion> all = versions.of(id);
        if (all.isEmpty() && catalogue.find(id, Locale.ENGLISH).isEmpty()) {
            throw new UnknownAssessmentException(id);
        }
        return all;
    }

    private String serving(String id) {
        return versions.champion(id).map(ModelVersion::version).orElse("");
    }

    private static VersionJson json(ModelVersion version, String serving, Map<String, Long> erased, Locale locale) {
        return VersionJson.of(version, version.version().equals(serving), erased.getOrDefault(version.version(), 0L), locale);
    }
}

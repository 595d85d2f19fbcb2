package org.hindsight.web.model;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.comparison.VersionComparison;
import org.hindsight.web.access.Access;
import org.hindsight.web.problem.ProblemException;

@Tag(name = "Models")
@SecurityRequirement(name = "bearer")
@Controller("/api/models/{id}/compare")
@Secured({Access.ADMIN, Access.MODELS})
@ExecuteOn(TaskExecutors.BLOCKING)
final class ComparisonController {

    private static final int MOST = 20;

    private final VersionComparison comparison;

    ComparisonController(VersionComparison comparison) {
        this.comparison = comparison;
    }

    /**
     * Compares versions on the same rows: today's holdout, on which none of them was trained. Every later version is contrasted with the
     * first. 409 when the files of a version are gone, or while there are no rows to measure on.
     *
     * @param id       the assessment's name
     * @param versions two or more names of versions, at most 20
     * @return their figures and how they differ
     */
    @Get
    ComparisonJson compare(String id, @QueryValue @Nullable List<String> versions) {
        return comparison.compare(id, names(versions)).map(ComparisonJson::of).orElseThrow(() -> ProblemException.of(
                HttpStatus.CONFLICT, "There are no rows yet on which versions of '" + id + "' can be measured. Wait for more outcomes."));
    }

    private static List<String> names(@Nullable List<String> versions) {
        List<String> given = versions == null ? List.of() : versions;
        List<String> names = given.stream().flatMap(part -> Arrays.stream(part.split(","))).map(String::strip).distinct().toList();
        if (names.size() < 2 || names.size() > MOST) {
            throw ProblemException.invalid(List.of(new FieldProblem(
                    "versions",
                    "Expected the names of 2 to " + MOST + " different versions, such as versions=v20260301_020003,v20260308_020004, found "
                            + names.size() + ".")));
        }
        return names;
    }
}

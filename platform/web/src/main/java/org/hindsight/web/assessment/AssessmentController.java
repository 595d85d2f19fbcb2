package org.hindsight.web.assessment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;

@Tag(name = "Assessments", description = "What can be asked. No sign-in needed.")
@Controller("/api/assessments")
@Secured(Access.ANYONE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AssessmentController {

    private final Catalogue catalogue;

    AssessmentController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Lists the assessments that can be taken, by title, in the language of the Accept-Language header.
     *
     * @return the assessments
     */
    @Get
    List<AssessmentJson> all(HttpRequest<?> request) {
        return catalogue.all(Reader.language(request)).stream().map(AssessmentJson::of).toList();
    }

    /**
     * Tells everything about one assessment, its questions included.
     *
     * @param id the assessment's name, such as heart
     * @return the assessment
     */
    @Get("/{id}")
    AssessmentDetailJson one(String id, HttpRequest<?> request) {
        return catalogue.find(id, Reader.language(request))
                .map(AssessmentDetailJson::of)
                .orElseThrow(() -> new UnknownAssessmentException(id));
    }
}

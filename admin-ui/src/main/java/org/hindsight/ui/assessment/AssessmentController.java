package org.hindsight.ui.assessment;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.NoModelYetException;
import org.hindsight.core.prediction.PredictionFailedException;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The form of an assessment. */
@Controller("/assessments/{id}")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.IO)
final class AssessmentController {

    private static final Logger LOG = LoggerFactory.getLogger(AssessmentController.class);
    private static final String VIEW = "assessment/form";

    private final Assessments assessments;
    private final ReaderLanguage language;
    private final Callers callers;

    AssessmentController(Assessments assessments, ReaderLanguage language, Callers callers) {
        this.assessments = assessments;
        this.language = language;
        this.callers = callers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> form(HttpRequest<?> request, @PathVariable String id) {
        return find(request, id)
                .<HttpResponse<?>>map(assessment -> show(request, HttpStatus.OK, assessment, FormPage.State.fresh()))
                .orElseGet(HttpResponse::notFound);
    }

    /** Fills the form from a pasted row, over what was answered already. */
    @Post("/fill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> fill(HttpRequest<?> request, @PathVariable String id, @Body @Nullable Map<String, Object> body) {
        Optional<Assessment> assessment = find(request, id);
        if (assessment.isEmpty()) {
            return HttpResponse.notFound();
        }
        FormFields fields = FormFields.of(body);
        FeatureSchema schema = assessment.get().schema();
        PastedRow pasted = PastedRow.read(schema, fields.get("pasted-row"));
        Map<String, String> answers = answers(schema, fields);
        answers.putAll(pasted.answers());
        String said = words(request).say("form.pasted", pasted.answers().size(), schema.size(), pasted.leftOver());
        FormPage.State state =
                new FormPage.State(answers, Set.of(), "", said, java.util.List.of(), fields.get("pasted-row"), aboutMe(fields));
        return show(request, HttpStatus.OK, assessment.get(), state);
    }

    /** Asks for a prediction and leads to its result, or back to the form with what is wrong. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> send(HttpRequest<?> request, @PathVariable String id, @Body @Nullable Map<String, Object> body) {
        Optional<Assessment> assessment = find(request, id);
        FormFields fields = FormFields.of(body);
        return assessment.isEmpty()
                ? HttpResponse.notFound()
                : predict(request, assessment.get(), answers(assessment.get().schema(), fields), aboutMe(fields));
    }

    private HttpResponse<?> predict(HttpRequest<?> request, Assessment assessment, Map<String, String> answers, boolean aboutMe) {
        String id = assessment.descriptor().id();
        Caller caller = callers.caller(request);
        FormPage.State state = FormPage.State.answered(answers, aboutMe);
        try {
            PredictionResult result = assessments.predict(id, new PredictionRequest(answers, null, aboutMe && caller.accountId() != null, null, caller));
            return Pages.confidential(Pages.redirect("/results/" + result.token()));
        } catch (InvalidAnswersException invalid) {
            Set<String> wrong = invalid.problems().stream().map(FieldProblem::field).collect(Collectors.toSet());
            return show(request, HttpStatus.UNPROCESSABLE_ENTITY, assessment, state.wrong(wrong));
        } catch (NoModelYetException training) {
            FormPage.State waiting = state.saying("form.training", NoticeCard.of(training.notices()));
            return show(request, HttpStatus.SERVICE_UNAVAILABLE, assessment, waiting).header("Retry-After", "5");
        } catch (PredictionFailedException failure) {
            // Whoever wrote of self-harm must see where help is, whatever broke.
            LOG.error("A prediction of '{}' failed.", id, failure);
            FormPage.State failed = state.saying("form.failed", NoticeCard.of(failure.notices()));
            return failure.worthTryingAgain()
                    ? show(request, HttpStatus.SERVICE_UNAVAILABLE, assessment, failed).header("Retry-After", "5")
                    : show(request, HttpStatus.INTERNAL_SERVER_ERROR, assessment, failed);
        } catch (RuntimeException failure) {
            LOG.error("A prediction of '{}' failed.", id, failure);
            var notices = NoticeCard.of(assessments.notices(id, answers, caller.locale(), caller.country()));
            return show(request, HttpStatus.INTERNAL_SERVER_ERROR, assessment, state.saying("form.failed", notices));
        }
    }

    private io.micronaut.http.MutableHttpResponse<?> show(
            HttpRequest<?> request, HttpStatus status, Assessment assessment, FormPage.State state) {
        return Pages.confidential(Pages.show(status, VIEW, FormPage.of(assessment, state, words(request))));
    }

    private Optional<Assessment> find(HttpRequest<?> request, String id) {
        return assessments.find(id, locale(request));
    }

    private Words words(HttpRequest<?> request) {
        return Words.in(locale(request));
    }

    private Locale locale(HttpRequest<?> request) {
        return language.resolveOrDefault(request);
    }

    private static boolean aboutMe(FormFields fields) {
        return fields.get("about-me").equals("1");
    }

    /** Only what the schema asks: a form also carries fields of its own. */
    private static Map<String, String> answers(FeatureSchema schema, FormFields fields) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Feature feature : schema.features()) {
            String typed = fields.get(feature.name());
            answers.put(feature.name(), feature instanceof NumericFeature ? Numbers.withPoint(typed) : typed);
        }
        return answers;
    }
}

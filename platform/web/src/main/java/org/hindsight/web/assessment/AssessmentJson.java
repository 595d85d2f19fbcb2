package org.hindsight.web.assessment;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.hindsight.core.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in a list.
 *
 * @param id        its name in addresses
 * @param title     a short name
 * @param summary   one sentence
 * @param audience  who takes it
 * @param kind      classification or regression
 * @param questions how many questions it asks
 * @param available whether a model answers now
 * @param model     the model that answers, null while the first one is being trained
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Assessment")
record AssessmentJson(
        String id,
        String title,
        String summary,
        String audience,
        String kind,
        int questions,
        boolean available,
        @Nullable ModelJson model) {

    /**
     * The model that answers.
     *
     * @param version            its name
     * @param trainedAt          when it was trained
     * @param baselineRows       rows of the baseline it was trained on
     * @param outcomeRows        confirmed outcomes it was trained on
     * @param simulatedBaseline  whether the baseline is the shipped, simulated one
     * @param metric             how good it is on rows it never saw, null when that could not be measured
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ServingModel")
    record ModelJson(
            String version,
            Instant trainedAt,
            long baselineRows,
            long outcomeRows,
            boolean simulatedBaseline,
            @Nullable FigureJson metric) {

        static @Nullable ModelJson of(Assessment.@Nullable ServingModelSummary model) {
            return model == null
                    ? null
                    : new ModelJson(
                            model.version(),
                            model.trainedAt(),
                            model.baselineRows(),
                            model.outcomeRows(),
                            model.simulatedBaseline(),
                            FigureJson.of(model.metric()));
        }
    }

    static AssessmentJson of(Assessment assessment) {
        return new AssessmentJson(
                assessment.descriptor().id(),
                assessment.descriptor().title(),
                assessment.descriptor().summary(),
                assessment.descriptor().audience(),
                kind(assessment.classification()),
                assessment.schema().size(),
                assessment.model() != null,
                ModelJson.of(assessment.model()));
    }

    static String kind(boolean classification) {
        return classification ? "classification" : "regression";
    }
}

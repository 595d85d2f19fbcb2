package org.hindsight.web.assessment;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericTarget;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with its questions.
 *
 * @param id         its name in addresses
 * @param title      a short name
 * @param summary    one sentence
 * @param audience   who takes it
 * @param kind       classification or regression
 * @param questions  how many questions it asks
 * @param available  whether a model answers now
 * @param model      the model that answers, null while the first one is being trained
 * @param asked      whom the platform asks later what really happened
 * @param disclaimer what a result is not
 * @param horizon    the time a prediction speaks of, null where it speaks of the present
 * @param target     what is predicted: labels, or a number with unit and range
 * @param sections   the questions, in the order in which they are asked
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "AssessmentDetail")
record AssessmentDetailJson(
        String id,
        String title,
        String summary,
        String audience,
        String kind,
        int questions,
        boolean available,
        AssessmentJson.@Nullable ModelJson model,
        String asked,
        String disclaimer,
        @Nullable String horizon,
        @Schema(oneOf = {LabelsJson.class, NumberJson.class}) Object target,
        List<SectionJson> sections) {

    /**
     * One of several labels is predicted.
     *
     * @param labels   the labels
     * @param positive the label looked for, null when there is none
     * @param words    each label in the reader's language
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "LabelTarget")
    record LabelsJson(List<String> labels, @Nullable String positive, Map<String, String> words) {}

    /**
     * A number is predicted.
     *
     * @param unit its unit
     * @param min  the smallest value that can be true
     * @param max  the largest value that can be true
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NumberTarget")
    record NumberJson(String unit, double min, double max) {}

    /**
     * Questions that belong together.
     *
     * @param title    the heading
     * @param features the questions
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Section")
    record SectionJson(String title, List<FeatureJson> features) {

        static SectionJson of(FeatureSchema.Section section) {
            return new SectionJson(section.title(), section.features().stream().map(FeatureJson::of).toList());
        }
    }

    static AssessmentDetailJson of(Assessment assessment) {
        AssessmentJson card = AssessmentJson.of(assessment);
        return new AssessmentDetailJson(
                card.id(),
                card.title(),
                card.summary(),
                card.audience(),
                card.kind(),
                card.questions(),
                card.available(),
                card.model(),
                assessment.descriptor().asked(),
                assessment.descriptor().disclaimer(),
                Blank.toNull(assessment.descriptor().horizon()),
                target(assessment),
                assessment.schema().sections().stream().map(SectionJson::of).toList());
    }

    private static Object target(Assessment assessment) {
        return switch (assessment.target()) {
            case ClassTarget classes -> new LabelsJson(classes.labels(), classes.positive(), words(classes, assessment.labels()));
            case NumericTarget number -> new NumberJson(number.unit(), number.min(), number.max());
        };
    }

    private static Map<String, String> words(ClassTarget classes, List<String> labels) {
        Map<String, String> words = new LinkedHashMap<>();
        for (int i = 0; i < classes.labels().size(); i++) {
            words.put(classes.labels().get(i), labels.get(i));
        }
        return words;
    }
}

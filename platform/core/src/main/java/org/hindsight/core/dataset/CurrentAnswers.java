package org.hindsight.core.dataset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;

/** Answers of any time as today's schema reads them: what it does not ask any more is passed over. */
public final class CurrentAnswers {

    private CurrentAnswers() {}

    /** The answers; empty when they do not fit today's questions. */
    public static Optional<FeatureVector> read(FeatureSchema schema, Map<String, Object> answers) {
        try {
            return Optional.of(AnswerValidation.validate(schema, known(schema, answers)).encode(schema));
        } catch (InvalidAnswersException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> known(FeatureSchema schema, Map<String, Object> answers) {
        if (answers.keySet().stream().allMatch(name -> schema.find(name).isPresent())) {
            return answers;
        }
        Map<String, Object> known = new LinkedHashMap<>(answers);
        known.keySet().removeIf(name -> schema.find(name).isEmpty());
        return known;
    }
}

package org.hindsight.core.prediction;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.FeatureSchema;
import org.jspecify.annotations.Nullable;

/** Checks all of a request, so that every problem is told at once. */
final class RequestValidation {

    /** The width of the column. */
    private static final int LONGEST = 255;

    private RequestValidation() {}

    static Answers validate(FeatureSchema schema, PredictionRequest request) {
        List<FieldProblem> problems = new ArrayList<>();
        checkLength("subject", request.subject(), problems);
        checkLength("ref", request.ref(), problems);
        try {
            Answers answers = AnswerValidation.validate(schema, request.answers());
            if (problems.isEmpty()) {
                return answers;
            }
        } catch (InvalidAnswersException e) {
            problems.addAll(0, e.problems());
        }
        throw new InvalidAnswersException(problems);
    }

    private static void checkLength(String field, @Nullable String text, List<FieldProblem> problems) {
        if (text != null && text.strip().length() > LONGEST) {
            problems.add(new FieldProblem(
                    field, Message.of("answer.tooLong", LONGEST, text.strip().length())));
        }
    }
}

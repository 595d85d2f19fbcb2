package org.hindsight.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.FieldProblem;
import org.junit.jupiter.api.Test;

class ManyProblemsTest {

    @Test
    void namesEveryProblemHoweverManyThereAre() {
        assertThat(errors(36)).hasSize(36).extracting(Problem.FieldError::field).endsWith("f34", "f35");
    }

    private static List<Problem.FieldError> errors(int count) {
        return ProblemException.invalidInput(
                        IntStream.range(0, count).mapToObj(i -> new FieldProblem("f" + i, "It is wrong.")).toList(),
                Locale.ENGLISH)
                .errors();
    }
}

package org.hindsight.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.FieldProblem;
import org.junit.jupiter.api.Test;

class ManyProblemsTest {

    @Test
    void showsTwentyAndCountsTheRest() {
        assertThat(errors(20)).hasSize(20);
        assertThat(errors(21)).hasSize(21).extracting(Problem.FieldError::message).doesNotContain("And 1 more.");
        assertThat(errors(22)).hasSize(21).last().extracting(Problem.FieldError::message).isEqualTo("And 2 more.");
    }

    private static List<Problem.FieldError> errors(int count) {
        return ProblemException.invalidInput(
                        IntStream.range(0, count).mapToObj(i -> new FieldProblem("f" + i, "It is wrong.")).toList())
                .errors();
    }
}

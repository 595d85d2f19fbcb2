package org.hindsight.core.assessment;

import java.io.Serial;
import java.util.List;

/** Answers do not fit their schema; it holds every problem. */
public final class InvalidAnswersException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<FieldProblem> problems;

    public InvalidAnswersException(List<FieldProblem> problems) {
        super(problems.size() == 1 ? problems.getFirst().message() : problems.size() + " answers do not fit.");
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order of the schema, unknown fields last. */
    public List<FieldProblem> problems() {
        return problems;
    }
}

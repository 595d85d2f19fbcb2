package org.hindsight.core.assessment;

import java.io.Serial;

/** There is no assessment of this id. */
public final class UnknownAssessmentException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownAssessmentException(String id) {
        super("There is no assessment '" + id + "'. GET /api/assessments lists those that exist.");
    }
}

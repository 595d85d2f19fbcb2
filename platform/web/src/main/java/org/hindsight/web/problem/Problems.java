package org.hindsight.web.problem;

import io.micronaut.http.MutableHttpResponse;

/** Problems as responses, for what answers before any controller does. */
public final class Problems {

    private Problems() {}

    /** The response that tells a problem. */
    public static MutableHttpResponse<?> answer(ProblemException problem) {
        return Failures.answer(problem);
    }
}

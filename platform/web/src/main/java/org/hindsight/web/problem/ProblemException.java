package org.hindsight.web.problem;

import io.micronaut.http.HttpStatus;
import java.io.Serial;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.message.Message;

/** A request that cannot be answered, with the reason that its caller is told. */
public final class ProblemException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    private ProblemException(Problem problem, Map<String, String> headers) {
        // No stack trace: it is an answer, not a failure.
        super(problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** A problem that its status names well enough. */
    public static ProblemException of(HttpStatus status, String detail) {
        return new ProblemException(Problem.of(status, detail), Map.of());
    }

    /** Something that does not exist. */
    public static ProblemException notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, detail);
    }

    /** Input that can be read but does not make sense, with every problem. */
    public static ProblemException invalid(List<FieldProblem> problems) {
        return new ProblemException(invalidInput(problems, Locale.ENGLISH), Map.of());
    }

    /** Too many requests; the caller may come again after a while. */
    public static ProblemException tooMany(String detail, Duration wait) {
        return of(HttpStatus.TOO_MANY_REQUESTS, detail).with("Retry-After", seconds(wait));
    }

    /** The same with a header of the response. */
    public ProblemException with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ProblemException(problem, more);
    }

    static Problem invalidInput(List<FieldProblem> problems, Locale locale) {
        String detail = problems.size() == 1
                ? problems.getFirst().told().in(locale)
                : Message.of("input.many", problems.size()).in(locale);
        return Problem.of(HttpStatus.UNPROCESSABLE_ENTITY, "invalid-input", "The input does not fit", detail)
                .withErrors(problems, locale);
    }

    private static String seconds(Duration wait) {
        // Rounded up: a caller that waits as told must not come too early.
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}

package org.hindsight.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.web.assessment.NoticeJson;
import org.jspecify.annotations.Nullable;

/**
 * An error, as RFC 9457 puts it.
 *
 * @param type     what kind of error it is; {@code about:blank} where the status says it all
 * @param title    the kind of error in a few words
 * @param status   the HTTP status
 * @param detail   what was wrong, which value, and what to do
 * @param instance the number of this very error in the server's log; only for unexpected ones
 * @param errors   every problem of the input, by field; at most 20
 * @param notices  safety messages for the answers given; only when there is no prediction
 */
@Serdeable
@Schema(name = "Problem")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String instance,
        List<FieldError> errors,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<NoticeJson> notices) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One thing wrong with the input.
     *
     * @param field   the field's name
     * @param message what was expected, what was found, what to do
     */
    @Serdeable
    @Schema(name = "FieldError")
    public record FieldError(String field, String message) {}

    static Problem of(HttpStatus status, String detail) {
        return new Problem("about:blank", status.getReason(), status.getCode(), detail, null, List.of(), null);
    }

    /** A problem of its own kind; the kind is the last part of the type's URN. */
    static Problem of(HttpStatus status, String kind, String title, String detail) {
        return new Problem("urn:hindsight:problem:" + kind, title, status.getCode(), detail, null, List.of(), null);
    }

    /** With every problem of the input: a caller mends them all at once, and validation has bounded how many there can be. */
    Problem withErrors(List<FieldProblem> problems, Locale locale) {
        List<FieldError> all = problems.stream().map(problem -> new FieldError(problem.field(), problem.told().in(locale))).toList();
        return new Problem(type, title, status, detail, instance, all, notices);
    }

    Problem withNotices(List<NoticeJson> messages) {
        return new Problem(type, title, status, detail, instance, errors, messages);
    }

    Problem withInstance(String id) {
        return new Problem(type, title, status, detail, id, errors, notices);
    }
}

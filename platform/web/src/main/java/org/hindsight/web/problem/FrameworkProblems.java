package org.hindsight.web.problem;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.stream.Collectors;

/** Words for the errors that the framework finds before or after a controller: unknown routes, bad JSON, bodies that are too large. */
@Singleton
final class FrameworkProblems implements ErrorResponseProcessor<Problem> {

    @Override
    @SuppressWarnings("unchecked")
    public MutableHttpResponse<Problem> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        Problem problem = problem(context, HttpStatus.valueOf(response.code()));
        return ((MutableHttpResponse<Problem>) response).body(problem).contentType(Problem.MEDIA_TYPE);
    }

    private static Problem problem(ErrorContext context, HttpStatus status) {
        return Problem.of(status, switch (status) {
            case NOT_FOUND -> "There is nothing at " + path(context) + ".";
            case METHOD_NOT_ALLOWED -> context.getRequest().getMethodName() + " does not apply to " + path(context)
                    + "; the Allow header lists what does.";
            case UNSUPPORTED_MEDIA_TYPE -> "The content type '"
                    + context.getRequest().getContentType().map(Object::toString).orElse("") + "' is not read here. " + said(context);
            case NOT_ACCEPTABLE -> "None of the media types in the Accept header can be given. " + said(context);
            case REQUEST_ENTITY_TOO_LARGE -> "The body (or the address) is larger than is read here. Send less at a time.";
            case INTERNAL_SERVER_ERROR -> "Something went wrong here; the server's log tells more.";
            default -> status.getCode() >= 500 ? "Something went wrong here; the server's log tells more." : unreadable(context);
        });
    }

    private static String path(ErrorContext context) {
        return context.getRequest().getPath();
    }

    private static String said(ErrorContext context) {
        return context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining(" "));
    }

    private static String unreadable(ErrorContext context) {
        return context.getRootCause().map(Unreadable::words).orElseGet(() -> said(context));
    }
}

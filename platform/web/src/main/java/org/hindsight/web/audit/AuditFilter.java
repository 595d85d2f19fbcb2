package org.hindsight.web.audit;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.authentication.Authentication;
import java.util.Set;
import java.util.regex.Pattern;
import org.hindsight.core.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes down what whoever is signed in changes about models, plugins, people and keys, or tries to. What people answer and report is no part of it:
 * outcomes keep a history of their own.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class AuditFilter implements Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final Pattern MANAGED = Pattern.compile("/(?:admin|api/(?:admin|models|runs|plugins|keys|users|reminders))(?:/.*)?");

    private final AuditLog log;

    AuditFilter(AuditLog log) {
        this.log = log;
    }

    // Nearest to the client: what other filters turned away is told too.
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void record(HttpRequest<?> request, HttpResponse<?> response) {
        if (SAFE.contains(request.getMethod()) || !MANAGED.matcher(request.getPath()).matches()) {
            return;
        }
        request.getUserPrincipal(Authentication.class).ifPresent(who -> add(who.getName(), request, response.code()));
    }

    /** What is done already is not undone because it could not be written down; the log of the server has it then. */
    private void add(String actor, HttpRequest<?> request, int status) {
        try {
            log.add(actor, request.getMethodName(), request.getPath(), status);
        } catch (RuntimeException e) {
            LOG.error("Not in the audit log: {} asked for {} {} and was answered {}.", actor, request.getMethodName(), request.getPath(), status, e);
        }
    }
}

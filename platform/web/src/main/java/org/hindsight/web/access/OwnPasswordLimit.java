package org.hindsight.web.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;

/**
 * Slows down guessing of the password on the page of one's own account, as signing in is slowed down: whoever finds a session left open must not
 * find out the password by trying. What the page refuses (422) counts as a failure.
 */
@ServerFilter(patterns = {"/account/password", "/account/delete"}, methods = HttpMethod.POST)
final class OwnPasswordLimit implements Ordered {

    private final SignInLimit limit;

    OwnPasswordLimit(SignInLimit limit) {
        this.limit = limit;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        request.getUserPrincipal(Authentication.class).ifPresent(who -> limit.check(request, who.getName()));
    }

    @ResponseFilter
    void count(HttpRequest<?> request, HttpResponse<?> response) {
        if (response.code() == HttpStatus.UNPROCESSABLE_ENTITY.getCode()) {
            request.getUserPrincipal(Authentication.class).ifPresent(who -> limit.failed(request, who.getName()));
        }
    }
}

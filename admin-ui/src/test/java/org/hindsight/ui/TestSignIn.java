package org.hindsight.ui;

import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import io.micronaut.security.rules.SecurityRule;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Stands in for the sign-in of the web module: a cookie names the user, who is an admin when the name begins with "admin". */
@Singleton
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class TestSignIn implements AuthenticationFetcher<HttpRequest<?>> {

    static final String COOKIE = "user";

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE)
                .<Publisher<Authentication>>map(cookie -> Publishers.just(
                        Authentication.build(
                        cookie.getValue(), List.of(cookie.getValue().startsWith("admin") ? "ADMIN" : "USER"), Map.of("account", 1L, "session", 5L))))
                .orElseGet(Publishers::empty);
    }

    @Post("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> login(@Body Map<String, String> form) {
        return "wrong".equals(form.get("password"))
                ? HttpResponse.seeOther(URI.create("/login?failed"))
                : HttpResponse.seeOther(URI.create("/admin/dashboard")).cookie(Cookie.of(COOKIE, form.get("email")).path("/"));
    }

    @Post("/logout")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    HttpResponse<?> logout() {
        return HttpResponse.seeOther(URI.create("/")).cookie(Cookie.of(COOKIE, "").path("/").maxAge(0));
    }
}

package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.time.Duration;

/** The links that choose a language. */
@Controller("/language")
@Secured(SecurityRule.IS_ANONYMOUS)
final class LanguageController {

    private static final Duration A_YEAR = Duration.ofDays(365);

    /** Keeps the choice and goes back to where the link was. */
    @Get("/{tag}{?back}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> choose(HttpRequest<?> request, @PathVariable String tag, @QueryValue(defaultValue = "/") String back) {
        var answer = Pages.redirect(LocalPath.orHome(back));
        ReaderLanguage.spoken(tag).ifPresent(language -> answer.cookie(Cookie.of(ReaderLanguage.COOKIE, language.getLanguage())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Lax)
                .maxAge(A_YEAR)));
        return answer;
    }
}

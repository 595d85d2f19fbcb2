package org.hindsight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;

/** Stands for the pages module: a page for admins with a form, one for everybody, and a route whose author forgot its access. */
@Hidden
@Controller("/test-pages")
public final class PageFixture {

    @Get("/admin{?q}")
    @Produces(MediaType.TEXT_HTML)
    @Secured("ADMIN")
    String admin(Authentication who) {
        return "<p>" + who.getName() + "</p>";
    }

    @Post("/admin")
    @Produces(MediaType.TEXT_HTML)
    @Secured("ADMIN")
    String act() {
        return "<p>done</p>";
    }

    @Get("/open")
    @Produces(MediaType.TEXT_HTML)
    @Secured("isAnonymous()")
    String open(HttpRequest<?> request) {
        return "<p>" + request.getUserPrincipal().isPresent() + "</p>";
    }

    @Get("/forgotten")
    @Produces(MediaType.TEXT_HTML)
    String forgotten() {
        return "<p>secret</p>";
    }
}

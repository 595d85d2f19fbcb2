package org.hindsight.web.openapi;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Hidden;
import org.hindsight.web.access.Access;
import org.hindsight.web.problem.ProblemException;

/** The OpenAPI document and a page on which it can be tried. */
@Hidden
@Controller
@Secured(Access.ANYONE)
final class OpenApiController {

    private static final String STYLES_OF_SWAGGER_UI = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final OpenApiFiles files;

    OpenApiController(OpenApiFiles files) {
        this.files = files;
    }

    @Get("/openapi.yml")
    @Produces(MediaType.APPLICATION_YAML)
    byte[] document() {
        return files.document();
    }

    /** The page's own addresses are below /swagger-ui/, so that is where it is served. */
    @Get("/swagger-ui")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<byte[]> page() {
        return HttpResponse.ok(files.page()).header("Content-Security-Policy", STYLES_OF_SWAGGER_UI);
    }

    @Get("/swagger-ui/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(String name) {
        OpenApiFiles.File file = files.named(name)
                .orElseThrow(() -> ProblemException.notFound("Swagger UI has no file '" + name + "'. Its page is /swagger-ui."));
        return HttpResponse.ok(file.content()).header("Content-Type", file.type()).header("Cache-Control", "public, max-age=3600");
    }
}

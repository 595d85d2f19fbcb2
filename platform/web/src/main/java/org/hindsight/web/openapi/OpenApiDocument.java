package org.hindsight.web.openapi;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** What the OpenAPI document says of the API as a whole; the rest of it comes from the controllers. */
@OpenAPIDefinition(
        info = @Info(
                title = "Hindsight",
                version = "1",
                description = "Predictions that learn from what really happened. Errors are application/problem+json (RFC 9457), with every problem of"
                        + " an input at once in `errors`. Times are ISO 8601 in UTC.",
                license = @License(name = "GPL-3.0-or-later", url = "https://www.gnu.org/licenses/gpl-3.0.html")))
@SecurityScheme(
        name = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The access_token of POST /api/login, or an API key (hs_...).")
final class OpenApiDocument {

    private OpenApiDocument() {}
}

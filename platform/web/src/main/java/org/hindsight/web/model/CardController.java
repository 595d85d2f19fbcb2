package org.hindsight.web.model;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.hindsight.core.card.CardPage;
import org.hindsight.core.card.ModelCard;
import org.hindsight.core.card.ModelCards;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;

@Tag(name = "Models", description = "How models do, and their versions.")
@SecurityRequirement(name = "bearer")
@Controller("/api/models")
@Secured({Access.ADMIN, Access.MODELS})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CardController {

    private static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + sha256(CardPage.STYLE) + "'; base-uri 'none'; frame-ancestors 'none'";

    private final ModelCards cards;

    CardController(ModelCards cards) {
        this.cards = cards;
    }

    /**
     * Gives a version's model card, as a document for people or as JSON, in the language asked for.
     *
     * @param id      the assessment's name
     * @param version the version's name
     * @return the card; HTML unless JSON is asked for
     */
    @Get("/{id}/versions/{version}/card")
    @Produces({MediaType.TEXT_HTML, MediaType.APPLICATION_JSON})
    @ApiResponse(
            responseCode = "200",
            description = "the card; HTML unless JSON is asked for",
            content = {
                @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(type = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ModelCard.class))
            })
    HttpResponse<?> card(HttpRequest<?> request, String id, String version) {
        ModelCard card = cards.find(id, version, Reader.language(request)).orElseThrow(() -> new UnknownVersionException(id, version));
        return wantsJson(request)
                ? HttpResponse.ok(card).contentType(MediaType.APPLICATION_JSON_TYPE)
                : HttpResponse.ok(CardPage.of(card)).contentType(MediaType.TEXT_HTML_TYPE).header("Content-Security-Policy", POLICY);
    }

    private static boolean wantsJson(HttpRequest<?> request) {
        return request.accept().stream()
                .map(MediaType::getName)
                .filter(type -> type.equals(MediaType.TEXT_HTML) || type.equals(MediaType.APPLICATION_JSON))
                .findFirst()
                .filter(MediaType.APPLICATION_JSON::equals)
                .isPresent();
    }

    private static String sha256(String text) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This JDK has no SHA-256.", e);
        }
    }
}

package org.hindsight.web.model;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.transfer.VersionTransfer;
import org.hindsight.web.access.Access;

@Tag(name = "Models", description = "How models do, and their versions.")
@SecurityRequirement(name = "bearer")
@Controller("/api/models")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class TransferController {

    private static final String PASSPHRASE = "Hindsight-Passphrase";

    private final VersionTransfer transfer;

    TransferController(VersionTransfer transfer) {
        this.transfer = transfer;
    }

    /**
     * Gives a version as one signed file: its model, provenance, metrics and anonymised snapshot.
     *
     * @param id         the assessment's name
     * @param version    the version's name
     * @param passphrase of at least 12 characters, to let an installation with another secret check the file
     * @return the file
     */
    @Get("/{id}/versions/{version}/export")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @ApiResponse(
            responseCode = "200",
            description = "the file",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = "string", format = "binary")))
    HttpResponse<byte[]> export(String id, String version, @Header(PASSPHRASE) @Nullable String passphrase) {
        return HttpResponse.ok(transfer.export(id, version, passphrase))
                .header("Content-Disposition", "attachment; filename=\"" + id + "-" + version + ".hindsight\"");
    }

    /**
     * Takes a version in that another installation has trained. It is marked so and not promoted. A file that is refused changes nothing and
     * gives 422 with the reason.
     *
     * @param id         the assessment's name
     * @param file       the exported file
     * @param passphrase the one it was exported with
     * @return the version
     */
    @Post("/{id}/versions/import")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ApiResponse(responseCode = "201", description = "The version.")
    HttpResponse<VersionJson> take(
            String id, @Part("file") CompletedFileUpload file, @Header(PASSPHRASE) @Nullable String passphrase) throws IOException {
        ModelVersion version = transfer.take(id, file.getBytes(), passphrase);
        return HttpResponse.created(VersionJson.of(version, false, 0), URI.create("/api/models/" + id + "/versions/" + version.version()));
    }
}

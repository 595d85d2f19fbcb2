package org.hindsight.web.model;

import io.micronaut.context.annotation.Value;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.convert.format.ReadableBytes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.transfer.VersionTransfer;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;
import org.hindsight.web.body.LimitedBody;

@Tag(name = "Models", description = "How models do, and their versions.")
@SecurityRequirement(name = "bearer")
@Controller("/api/models")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.IO)
final class TransferController {

    private static final String PASSPHRASE = "Hindsight-Passphrase";

    private final VersionTransfer transfer;
    private final long largest;

    TransferController(VersionTransfer transfer, @Value("${hindsight.web.max-version}") @ReadableBytes long largest) {
        this.transfer = transfer;
        this.largest = largest;
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
    HttpResponse<StreamedFile> export(String id, String version, @Header(PASSPHRASE) @Nullable String passphrase) throws IOException {
        Path file = exported(id, version, passphrase);
        long size = Files.size(file);
        // It is gone as soon as it is sent, or the client is.
        InputStream content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        return HttpResponse.ok(new StreamedFile(content, MediaType.APPLICATION_OCTET_STREAM_TYPE, 0, size))
                .header("Content-Disposition", "attachment; filename=\"" + id + "-" + version + ".hindsight\"");
    }

    /** Leaves no file behind where there is nothing to export. */
    private Path exported(String id, String version, @Nullable String passphrase) throws IOException {
        Path file = Files.createTempFile("version", ".hindsight");
        boolean whole = false;
        try {
            transfer.export(id, version, passphrase, file);
            whole = true;
            return file;
        } finally {
            if (!whole) {
                Files.delete(file);
            }
        }
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
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @ApiResponse(responseCode = "201", description = "The version.")
    HttpResponse<VersionJson> take(
            String id,
            @RequestBody(content = @Content(
                    mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = "string", format = "binary")))
            @Body InputStream file,
            @Header(PASSPHRASE) @Nullable String passphrase,
            HttpRequest<?> request)
            throws IOException {
        InputStream limited = new LimitedBody(file, largest, "No version is so large.");
        ModelVersion version = transfer.take(id, limited, passphrase);
        return HttpResponse.created(
                VersionJson.of(version, false, 0, Reader.language(request)),
                URI.create("/api/models/" + id + "/versions/" + version.version()));
    }
}

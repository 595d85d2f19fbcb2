package org.hindsight.web.plugin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.plugin.PluginStatus.State;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "Plugins", description = "A jar runs inside the server with all its rights: install only what you trust.")
@SecurityRequirement(name = "bearer")
@Controller("/api/plugins")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.IO)
final class PluginController {

    private final Plugins plugins;

    PluginController(Plugins plugins) {
        this.plugins = plugins;
    }

    /**
     * What became of a jar.
     *
     * @param id         the plugin's id
     * @param version    its version, null when the jar does not tell
     * @param apiVersion the versions of the plugin API that it asks for, null when the jar does not tell
     * @param state      ACTIVE, DISABLED or QUARANTINED
     * @param reason     why it does not serve, null when it does
     * @param jar        the file's name
     * @param sha256     its hash, null when it could not be read
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Plugin")
    record PluginJson(
            String id,
            @Nullable String version,
            @Nullable String apiVersion,
            String state,
            @Nullable String reason,
            String jar,
            @Nullable String sha256) {

        static PluginJson of(PluginStatus status, Locale locale) {
            return new PluginJson(
                    status.id(),
                    known(status.version()),
                    known(status.apiVersion()),
                    status.state().name(),
                    status.reason() == null ? null : status.reason().in(locale),
                    status.jar(),
                    known(status.sha256()));
        }

        private static @Nullable String known(String text) {
            return text.isEmpty() ? null : text;
        }
    }

    /**
     * Lists the plugins, also those that do not serve.
     *
     * @return the plugins, by id
     */
    @Get
    List<PluginJson> all(HttpRequest<?> request) {
        return plugins.statuses().stream().map(status -> PluginJson.of(status, Reader.language(request))).toList();
    }

    /**
     * Installs a jar, or replaces the one of the same id, without a restart. One that is refused changes nothing and gives 422 with
     * the reason.
     *
     * @param jar the file
     * @return the plugin
     */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @ApiResponse(responseCode = "201", description = "The plugin.")
    HttpResponse<PluginJson> install(@Part("jar") CompletedFileUpload jar, HttpRequest<?> request) throws IOException {
        try (InputStream content = jar.getInputStream()) {
            PluginStatus status = plugins.install(jar.getFilename(), content);
            if (status.state() == State.QUARANTINED) {
                throw ProblemException.invalid(List.of(new FieldProblem(
                        "jar", status.reason() == null ? "The jar was refused." : status.reason().in(Reader.language(request)))));
            }
            return HttpResponse.created(PluginJson.of(status, Reader.language(request)), URI.create("/api/plugins"));
        }
    }

    /**
     * Lets a plugin serve again.
     *
     * @param id the plugin's id
     * @return the plugin
     */
    @Post("/{id}/enable")
    PluginJson enable(String id, HttpRequest<?> request) {
        return PluginJson.of(plugins.enable(id), Reader.language(request));
    }

    /**
     * Keeps a plugin from serving, also after a restart.
     *
     * @param id the plugin's id
     * @return the plugin
     */
    @Post("/{id}/disable")
    PluginJson disable(String id, HttpRequest<?> request) {
        return PluginJson.of(plugins.disable(id), Reader.language(request));
    }

    /**
     * Reads the plugin's jar again, also one that was quarantined.
     *
     * @param id the plugin's id
     * @return the plugin
     */
    @Post("/{id}/reload")
    PluginJson reload(String id, HttpRequest<?> request) {
        return PluginJson.of(plugins.reload(id), Reader.language(request));
    }

    /**
     * Deletes the jars of a plugin. One that is shipped with the server gives 409; disable it instead.
     *
     * @param id the plugin's id
     */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(String id) throws IOException {
        plugins.remove(id);
    }
}

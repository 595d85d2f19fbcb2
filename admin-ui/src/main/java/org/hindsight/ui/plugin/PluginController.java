package org.hindsight.ui.plugin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.io.InputStream;
import org.hindsight.core.plugin.PluginConflictException;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.plugin.UnknownPluginException;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.PluginJars;
import org.hindsight.ui.text.Words;

/** The page of the plugins. */
@Controller("/admin/plugins")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class PluginController {

    private static final String HERE = "/admin/plugins";

    private final PluginJars jars;
    private final ReaderLanguage language;

    PluginController(PluginJars jars, ReaderLanguage language) {
        this.jars = jars;
        this.language = language;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request) {
        return Pages.show("plugin/plugins", PluginsPage.of(jars.all(), Words.in(language.resolveOrDefault(request))));
    }

    /** Installs a jar; one that is refused changes nothing. */
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> install(HttpRequest<?> request, @Part("file") CompletedFileUpload file) throws IOException {
        if (file.getSize() == 0) {
            return Pages.redirect(HERE, Flash.bad("plugin.empty", ""));
        }
        try (InputStream jar = file.getInputStream()) {
            return said(jars.install(file.getFilename(), jar), "plugin.installed", request);
        } catch (PluginConflictException conflict) {
            return Pages.redirect(HERE, Flash.bad("plugin.failed", conflict.told().in(language.resolveOrDefault(request))));
        }
    }

    /** Enables, disables, reloads or removes a plugin. */
    @Post("/{id}/{action:enable|disable|reload|remove}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @PathVariable String action) throws IOException {
        try {
            return switch (action) {
                case "enable" -> said(jars.enable(id), "plugin.enable", request);
                case "disable" -> said(jars.disable(id), "plugin.disable", request);
                case "reload" -> said(jars.reload(id), "plugin.reload", request);
                default -> remove(id);
            };
        } catch (UnknownPluginException gone) {
            return HttpResponse.notFound();
        } catch (PluginConflictException conflict) {
            return Pages.redirect(HERE, Flash.bad("plugin.failed", conflict.told().in(language.resolveOrDefault(request))));
        }
    }

    private HttpResponse<?> remove(String id) throws IOException {
        jars.remove(id);
        return Pages.redirect(HERE, Flash.good("plugin.remove", id));
    }

    private HttpResponse<?> said(PluginStatus status, String text, HttpRequest<?> request) {
        return Pages.redirect(
                HERE,
                status.state() == PluginStatus.State.QUARANTINED && status.reason() != null
                        ? Flash.bad("plugin.refused", status.reason().in(language.resolveOrDefault(request)))
                        : Flash.good(text, status.id()));
    }
}

package org.hindsight.ui.plugin;

import io.micronaut.context.annotation.Requires;
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
import org.hindsight.ui.frame.Callers;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.PluginJars;
import org.hindsight.ui.text.Words;

/** The page of the plugins. */
@Controller("/admin/plugins")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
@Requires(beans = PluginJars.class)
final class PluginController {

    private static final String HERE = "/admin/plugins";

    private final PluginJars jars;
    private final ReaderLanguage language;
    private final Callers callers;

    PluginController(PluginJars jars, ReaderLanguage language, Callers callers) {
        this.jars = jars;
        this.language = language;
        this.callers = callers;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> list(HttpRequest<?> request) {
        return Pages.show("plugin/plugins", PluginsPage.of(jars.all(), Words.in(language.resolveOrDefault(request))));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> install(HttpRequest<?> request, @Part("file") CompletedFileUpload file) throws IOException {
        if (file.getSize() == 0) {
            return Pages.redirect(HERE, Flash.bad("plugin.empty", ""));
        }
        PluginJars.Jar jar = jars.install(file.getFilename(), file.getBytes(), callers.actor(request));
        return Pages.redirect(
                HERE,
                jar.reason() == null ? Flash.good("plugin.installed", jar.id()) : Flash.bad("plugin.refused", jar.reason()));
    }

    /** Enables, disables, reloads or removes a plugin. */
    @Post("/{id}/{action:enable|disable|reload|remove}")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> change(HttpRequest<?> request, @PathVariable String id, @PathVariable String action) {
        String actor = callers.actor(request);
        switch (action) {
            case "enable" -> jars.enable(id, actor);
            case "disable" -> jars.disable(id, actor);
            case "reload" -> jars.reload(id, actor);
            default -> jars.remove(id, actor);
        }
        return Pages.redirect(HERE, Flash.good("plugin." + action, id));
    }
}

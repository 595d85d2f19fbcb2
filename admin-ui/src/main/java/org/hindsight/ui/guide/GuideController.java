package org.hindsight.ui.guide;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Serves the guides as they are written: Markdown that reads well as plain text. */
@Controller("/docs")
@Secured(SecurityRule.IS_ANONYMOUS)
final class GuideController {

    private static final List<String> NAMES = List.of(
            "admin-guide.md", "api.md", "operations.md", "plugin-guide.md", "calibration.md", "promotion-gate.md", "performance.md");

    private final Map<String, byte[]> guides = new LinkedHashMap<>();

    GuideController() {
        NAMES.forEach(name -> guides.put(name, read("docs/" + name)));
    }

    @Get("/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> guide(@PathVariable String name) {
        byte[] guide = guides.get(name);
        return guide == null
                ? HttpResponse.notFound()
                : HttpResponse.ok(guide).header("Content-Type", "text/plain; charset=utf-8").header("Cache-Control", "no-cache");
    }

    private static byte[] read(String resource) {
        try (InputStream in = GuideController.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The file '" + resource + "' is missing on the class path: the build is incomplete.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

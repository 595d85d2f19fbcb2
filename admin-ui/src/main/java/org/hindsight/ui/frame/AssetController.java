package org.hindsight.ui.frame;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.net.URI;

/** Serves style sheet, scripts and icons. */
@Controller
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/assets/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(@PathVariable String name) {
        return assets.at("/assets/" + name)
                .<HttpResponse<byte[]>>map(asset -> HttpResponse.ok(asset.content())
                        .header("Content-Type", asset.type())
                        .header("Cache-Control", "public, max-age=31536000, immutable"))
                .orElseGet(HttpResponse::notFound);
    }

    /** Where browsers look for the icon of a document that names none, such as a model card. */
    @Get("/favicon.ico")
    @Produces(MediaType.ALL)
    HttpResponse<?> icon() {
        return HttpResponse.redirect(URI.create(assets.address("icon.svg")));
    }
}

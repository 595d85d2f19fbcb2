package org.hindsight.ui.frame;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Serves style sheet, scripts and icons. */
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
final class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{name}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> file(@PathVariable String name) {
        return assets.at("/assets/" + name)
                .<HttpResponse<byte[]>>map(asset -> HttpResponse.ok(asset.content())
                        .header("Content-Type", asset.type())
                        .header("Cache-Control", "public, max-age=31536000, immutable"))
                .orElseGet(HttpResponse::notFound);
    }
}

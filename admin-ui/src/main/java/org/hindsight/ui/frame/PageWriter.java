package org.hindsight.ui.frame;

import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.ViewsModelDecorator;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes a page outside of a controller. */
@Singleton
final class PageWriter {

    /** Set on a request when its page has been decided on. */
    static final String WRITTEN = "org.hindsight.ui.page";

    private final ThymeleafViewsRenderer<Map<String, Object>> renderer;
    private final ViewsModelDecorator decorator;

    PageWriter(ThymeleafViewsRenderer<Map<String, Object>> renderer, ViewsModelDecorator decorator) {
        this.renderer = renderer;
        this.decorator = decorator;
    }

    String write(HttpRequest<?> request, String view, Object page) {
        // The view engine's processors add to the model, so the map must be open.
        Map<String, Object> model = new LinkedHashMap<>(Map.of("page", page));
        decorator.decorate(request, new ModelAndView<>(view, model));
        Writable writable = renderer.render(view, model, request);
        StringWriter text = new StringWriter();
        try {
            writable.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

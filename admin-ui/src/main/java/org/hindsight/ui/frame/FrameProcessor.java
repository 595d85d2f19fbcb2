package org.hindsight.ui.frame;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.Map;

/** Adds the frame to the model of every page. */
@Singleton
final class FrameProcessor implements ViewModelProcessor<Map<String, Object>> {

    private final ReaderLanguage language;
    private final Assets assets;
    private final boolean demo;

    FrameProcessor(ReaderLanguage language, Assets assets, @Value("${hindsight.demo:false}") boolean demo) {
        this.language = language;
        this.assets = assets;
        this.demo = demo;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        page.getModel().ifPresent(model -> {
            model.put("frame", Frame.of(request, language.resolveOrDefault(request), assets, demo));
            request.setAttribute(PageWriter.WRITTEN, true);
        });
    }
}

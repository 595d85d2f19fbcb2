package org.hindsight.web.operation;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.plugin.PluginStatus.State;
import org.hindsight.core.plugin.Plugins;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Whether this node can predict anything: not yet while the first models are being trained. One model that is missing or one plugin that was
 * refused does not take the node out of service; it is listed.
 */
@Singleton
final class ModelsReadiness implements HealthIndicator {

    private static final String NAME = "models";

    private final Catalogue catalogue;
    private final Plugins plugins;
    private final ExecutorService executor;

    ModelsReadiness(Catalogue catalogue, Plugins plugins, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.catalogue = catalogue;
        this.plugins = plugins;
        this.executor = executor;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        return Mono.fromCallable(this::look).subscribeOn(Schedulers.fromExecutorService(executor));
    }

    private HealthResult look() {
        List<Assessment> all = catalogue.all(Locale.ENGLISH);
        List<String> missing = all.stream()
                .filter(assessment -> assessment.model() == null)
                .map(assessment -> assessment.descriptor().id())
                .toList();
        boolean ready = all.isEmpty() || missing.size() < all.size();
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("assessments", all.size());
        details.put("without_model", missing);
        details.put(
                "quarantined_plugins",
                plugins.statuses().stream().filter(status -> status.state() == State.QUARANTINED).map(PluginStatus::id).toList());
        return HealthResult.builder(NAME, ready ? HealthStatus.UP : HealthStatus.DOWN).details(details).build();
    }
}

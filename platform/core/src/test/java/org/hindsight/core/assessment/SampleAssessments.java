package org.hindsight.core.assessment;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.Target;

/** Assessments without jars: a test puts plugins in and takes them out. It takes the host's place where {@code sample-assessments} is set. */
@Singleton
@Requires(property = "sample-assessments")
@Replaces(PluginAssessments.class)
public class SampleAssessments implements LiveAssessments {

    private final Map<String, AssessmentPlugin> plugins = new ConcurrentSkipListMap<>();
    private final AtomicInteger opened = new AtomicInteger();

    /** Makes an assessment available, in the place of another of its id. */
    public void put(AssessmentPlugin plugin) {
        plugins.put(plugin.descriptor().id(), plugin);
    }

    /** Takes an assessment away. */
    public void remove(String id) {
        plugins.remove(id);
    }

    /** How many were opened and not closed again. */
    public int open() {
        return opened.get();
    }

    @Override
    public List<String> ids() {
        return new ArrayList<>(plugins.keySet());
    }

    @Override
    public Optional<LiveAssessment> open(String id) {
        return Optional.ofNullable(plugins.get(id)).map(plugin -> {
            opened.incrementAndGet();
            return new Opened(plugin, plugin.descriptor(), plugin.features(), plugin.target(), plugin.followUp(), opened::decrementAndGet);
        });
    }

    private record Opened(
            AssessmentPlugin plugin, Descriptor descriptor, FeatureSchema schema, Target target, FollowUp followUp, Runnable closing)
            implements LiveAssessment {
        @Override
        public void close() {
            closing.run();
        }
    }
}

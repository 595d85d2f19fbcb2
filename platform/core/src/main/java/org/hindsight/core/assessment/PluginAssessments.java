package org.hindsight.core.assessment;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.Target;

/** The assessments of the plugin host. */
@Singleton
final class PluginAssessments implements LiveAssessments {

    private final Plugins plugins;

    PluginAssessments(Plugins plugins) {
        this.plugins = plugins;
    }

    @Override
    public List<String> ids() {
        return plugins.active().stream().map(ActivePlugin::id).toList();
    }

    @Override
    public Optional<LiveAssessment> open(String id) {
        return plugins.lease(id).map(Leased::new);
    }

    private record Leased(Lease lease) implements LiveAssessment {

        @Override
        public Descriptor descriptor() {
            return lease.plugin().descriptor();
        }

        @Override
        public FeatureSchema schema() {
            return lease.plugin().schema();
        }

        @Override
        public Target target() {
            return lease.plugin().target();
        }

        @Override
        public FollowUp followUp() {
            return lease.plugin().followUp();
        }

        @Override
        public AssessmentPlugin plugin() {
            return lease.plugin().plugin();
        }

        @Override
        public void close() {
            lease.close();
        }
    }
}

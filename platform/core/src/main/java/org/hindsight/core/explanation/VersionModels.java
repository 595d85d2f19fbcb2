package org.hindsight.core.explanation;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.model.ModelHold;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.model.Versions;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.PluginListener;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The model of any version that can still be read: the one in service, or one from disk, of which the last of each assessment is kept. */
@Singleton
@Requires(beans = ModelFolder.class)
class VersionModels implements PluginListener {

    private static final Logger LOG = LoggerFactory.getLogger(VersionModels.class);

    private final ServingModels serving;
    private final Plugins plugins;
    private final Versions versions;
    private final ModelStore store;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    VersionModels(ServingModels serving, Plugins plugins, Versions versions, ModelStore store) {
        this.serving = serving;
        this.plugins = plugins;
        this.versions = versions;
        this.store = store;
    }

    /** Memory is worth more than an old model that may be read again. */
    private record Kept(ActivePlugin plugin, String version, SoftReference<TrainedModel> model) {}

    /** A model that may be asked until it is closed. */
    record Held(TrainedModel model, Runnable release) implements AutoCloseable {

        Prediction predict(FeatureVector features) {
            return model.predict(features);
        }

        @Override
        public void close() {
            release.run();
        }
    }

    /** The model of a version for these questions; empty when it is no longer on disk, cannot be read, or was trained for other questions. */
    Optional<Held> hold(LiveAssessment live, String version) {
        Optional<ModelHold> champion = serving.hold(live);
        if (champion.isPresent()) {
            ModelHold hold = champion.get();
            if (hold.model().version().equals(version)) {
                return Optional.of(new Held(hold.model().model(), hold::close));
            }
            hold.close();
        }
        return former(live, version);
    }

    private Optional<Held> former(LiveAssessment live, String version) {
        Optional<Lease> leased = plugins.lease(live.descriptor().id());
        if (leased.isEmpty()) {
            return Optional.empty();
        }
        Lease lease = leased.get();
        Optional<Held> held = lease.plugin().schema().equals(live.schema())
                ? model(lease.plugin(), version).map(model -> new Held(model, lease::close))
                : Optional.empty();
        if (held.isEmpty()) {
            lease.close();
        }
        return held;
    }

    private Optional<TrainedModel> model(ActivePlugin plugin, String version) {
        Kept known = kept.get(plugin.id());
        TrainedModel model = known != null && known.plugin() == plugin && known.version().equals(version) ? known.model().get() : null;
        return model != null ? Optional.of(model) : read(plugin, version);
    }

    private Optional<TrainedModel> read(ActivePlugin plugin, String version) {
        if (!store.exists(plugin.id(), version)) {
            return Optional.empty();
        }
        try {
            Optional<TrainedModel> model = versions.find(plugin.id(), version).map(found -> store.read(plugin, found));
            model.ifPresent(read -> kept.put(plugin.id(), new Kept(plugin, version, new SoftReference<>(read))));
            return model;
        } catch (RefusedArtefactException e) {
            LOG.warn("Its results are not explained: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void loaded(ActivePlugin plugin) {
        kept.remove(plugin.id());
    }

    @Override
    public void unloaded(String id) {
        kept.remove(id);
    }
}

package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.message.Message;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.PluginListener;
import org.hindsight.core.plugin.Plugins;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The loaded champion of each assessment; switched atomically when another version takes over. Every node watches the
 * ledger, so a promotion or a rollback made anywhere is in force everywhere within two seconds. A champion whose files are refused is
 * reported, and the platform goes on with the last version that could be read.
 */
@Singleton
public class ServingModels implements PluginListener {

    private static final Logger LOG = LoggerFactory.getLogger(ServingModels.class);

    private final LoadedModels loaded = new LoadedModels();
    private final Map<String, RefusedChampion> refused = new ConcurrentHashMap<>();
    private final Ledger ledger;
    private final Versions versions;
    private final ModelStore store;
    private final Plugins plugins;

    ServingModels(Ledger ledger, Versions versions, ModelStore store, Plugins plugins) {
        this.ledger = ledger;
        this.versions = versions;
        this.store = store;
        this.plugins = plugins;
    }

    /**
     * The model that answers now, for what it says of itself; whoever scores with it uses {@link #hold}. Empty while the first one is being
     * trained or none could be loaded.
     */
    public Optional<ServingModel> find(String assessment) {
        return Optional.ofNullable(loaded.get(assessment)).map(LoadedModel::model);
    }

    /** Holds the model that answers these questions now, until the hold is closed; empty where {@link #find} is or it answers others. */
    public Optional<ModelHold> hold(LiveAssessment live) {
        return loaded.hold(live);
    }

    /** Whether there are versions, but the plugin has changed so much that it can use none of them. */
    public boolean isOutgrown(String assessment) {
        LoadedModel now = loaded.get(assessment);
        return now != null && now.model() == null && now.outgrown();
    }

    /** The version that should serve but whose files were refused; empty when all is well. */
    public Optional<RefusedChampion> refused(String assessment) {
        return Optional.ofNullable(refused.get(assessment));
    }

    /** Brings all models up to the ledger. */
    void follow() {
        Map<String, LedgerEntry> current = ledger.lastOfEach();
        for (ActivePlugin plugin : plugins.active()) {
            LedgerEntry entry = current.get(plugin.id());
            if (entry != null) {
                bringUpAlone(plugin, entry);
            }
        }
    }

    /** A plugin that fails keeps no other from following. */
    private void bringUpAlone(ActivePlugin plugin, LedgerEntry entry) {
        try {
            bringUpTo(plugin, entry);
        } catch (RuntimeException | LinkageError e) {
            LOG.error("{}: version {} cannot be loaded; the former one goes on serving.", plugin.id(), entry.version(), e);
        }
    }

    /** Brings one model up to the ledger, at once. */
    public void refresh(String assessment) {
        plugins.find(assessment).ifPresent(plugin -> ledger.last(assessment).ifPresent(entry -> bringUpTo(plugin, entry)));
    }

    @Override
    public void loaded(ActivePlugin plugin) {
        ledger.last(plugin.id()).ifPresent(entry -> bringUpTo(plugin, entry));
    }

    @Override
    public synchronized void unloaded(String assessment) {
        loaded.replace(assessment, null);
        refused.remove(assessment);
    }

    private synchronized void bringUpTo(ActivePlugin plugin, LedgerEntry entry) {
        LoadedModel now = loaded.get(plugin.id());
        boolean served = plugins.find(plugin.id()).filter(current -> current == plugin).isPresent();
        if (!served || now != null && now.isOf(plugin, entry.number())) {
            return;
        }
        Optional<Lease> lease = plugin.tryLease();
        if (lease.isEmpty()) {
            return;
        }
        try {
            loaded.replace(plugin.id(), new LoadedModel(entry.number(), lease.get(), load(plugin, entry.version()), false));
            refused.remove(plugin.id());
            LOG.info("{}: version {} serves.", plugin.id(), entry.version());
        } catch (RefusedArtefactException e) {
            LOG.error("{} The last version that can be read goes on serving.", e.getMessage());
            @Nullable ServingModel instead = lastReadable(plugin, entry, now);
            loaded.replace(plugin.id(), new LoadedModel(entry.number(), lease.get(), instead, e.isOutgrown()));
            refused.put(plugin.id(), new RefusedChampion(
                    entry.version(), e.told(), instead == null ? null : instead.version()));
        } catch (RuntimeException | LinkageError e) {
            lease.get().close();
            throw e;
        }
    }

    /** The version that served before, from memory where the same plugin has it loaded; null when none can be read. */
    private @Nullable ServingModel lastReadable(ActivePlugin plugin, LedgerEntry refused, @Nullable LoadedModel now) {
        if (now != null && now.isOf(plugin)) {
            return now.model();
        }
        for (LedgerEntry earlier : ledger.of(plugin.id()).reversed()) {
            if (!earlier.version().equals(refused.version())) {
                try {
                    ServingModel model = load(plugin, earlier.version());
                    LOG.warn("{}: version {} serves in place of {}.", plugin.id(), earlier.version(), refused.version());
                    return model;
                } catch (RefusedArtefactException e) {
                    LOG.error(e.getMessage());
                }
            }
        }
        return null;
    }

    private ServingModel load(ActivePlugin plugin, String name) {
        ModelVersion version = versions.find(plugin.id(), name)
                .orElseThrow(() -> new RefusedArtefactException(plugin.id(), name, Message.of("artefact.unknown"), null));
        return new ServingModel(plugin.id(), name, store.read(plugin, version), summary(plugin, version));
    }

    private static Assessment.ServingModelSummary summary(ActivePlugin plugin, ModelVersion version) {
        return new Assessment.ServingModelSummary(
                version.version(),
                version.trainedAt(),
                Provenance.count(version, Provenance.BASELINE_TRAINING_ROWS),
                Provenance.count(version, Provenance.OUTCOME_TRAINING_ROWS),
                Boolean.parseBoolean(version.provenance().getOrDefault(Provenance.SIMULATED_BASELINE, "false")),
                Figures.of(version, plugin.promotion().primary()).orElse(null));
    }
}

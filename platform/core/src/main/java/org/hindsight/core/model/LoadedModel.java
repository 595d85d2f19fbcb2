package org.hindsight.core.model;

import java.util.concurrent.atomic.AtomicInteger;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * A champion in memory, with the lease of its plugin. Those who score with it are counted: once it was replaced and the last of them has
 * ended, the plugin is let go.
 */
final class LoadedModel {

    private final long entry;
    private final Lease lease;
    private final @Nullable ServingModel model;
    private final boolean outgrown;
    /** The platform itself, and everybody who scores. */
    private final AtomicInteger holders = new AtomicInteger(1);

    /**
     * @param entry    the ledger's entry that lets it serve
     * @param lease    keeps the plugin's classes loaded
     * @param model    null when no version could be read
     * @param outgrown whether that is because the plugin itself has changed
     */
    LoadedModel(long entry, Lease lease, @Nullable ServingModel model, boolean outgrown) {
        this.entry = entry;
        this.lease = lease;
        this.model = model;
        this.outgrown = outgrown;
    }

    @Nullable ServingModel model() {
        return model;
    }

    boolean outgrown() {
        return outgrown;
    }

    boolean isOf(ActivePlugin plugin, long ledgerEntry) {
        return isOf(plugin) && entry == ledgerEntry;
    }

    /** Whether it is a model of this plugin that can still be held. */
    boolean isOf(ActivePlugin plugin) {
        return holders.get() > 0 && lease.plugin() == plugin;
    }

    /** Whether cases of these questions mean to the model what they meant in its training. */
    boolean answers(FeatureSchema schema, Target target) {
        ActivePlugin plugin = lease.plugin();
        return plugin.schema() == schema && plugin.target() == target
                || Questions.fingerprint(plugin.schema(), plugin.target()).equals(Questions.fingerprint(schema, target));
    }

    /** Counts one more who scores; false when the model was replaced and let go. */
    boolean tryHold() {
        for (int held = holders.get(); held > 0; held = holders.get()) {
            if (holders.compareAndSet(held, held + 1)) {
                return true;
            }
        }
        return false;
    }

    /** One fewer holds it. */
    void release() {
        if (holders.decrementAndGet() == 0) {
            lease.close();
        }
    }
}

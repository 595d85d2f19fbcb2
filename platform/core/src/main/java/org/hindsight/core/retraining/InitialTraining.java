package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the first version of a model as soon as its plugin is there. */
@Singleton
class InitialTraining implements PluginListener {

    private static final Logger LOG = LoggerFactory.getLogger(InitialTraining.class);

    private final Ledger ledger;
    private final Retraining retraining;

    InitialTraining(Ledger ledger, Retraining retraining) {
        this.ledger = ledger;
        this.retraining = retraining;
    }

    @Override
    public void loaded(ActivePlugin plugin) {
        if (ledger.last(plugin.id()).isEmpty()) {
            Run run = retraining.request(plugin.id(), "initial", "This model has no version yet.", null);
            LOG.info("{}: run {} trains the first version.", plugin.id(), run.id());
        }
    }

    @Override
    public void unloaded(String assessment) {
        // its versions stay
    }
}

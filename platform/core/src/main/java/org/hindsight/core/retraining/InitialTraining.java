package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.ModelFolder;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.PluginListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Trains the first version of a model as soon as its plugin is there, and a new first one when the plugin has outgrown all there are. */
@Singleton
@Requires(beans = ModelFolder.class)
class InitialTraining implements PluginListener {

    private static final Logger LOG = LoggerFactory.getLogger(InitialTraining.class);

    private final Ledger ledger;
    private final ServingModels serving;
    private final Retraining retraining;

    InitialTraining(Ledger ledger, ServingModels serving, Retraining retraining) {
        this.ledger = ledger;
        this.serving = serving;
        this.retraining = retraining;
    }

    @Override
    public void loaded(ActivePlugin plugin) {
        // Listeners are told in no particular order; only then is it known what the plugin can use.
        serving.refresh(plugin.id());
        if (ledger.last(plugin.id()).isEmpty()) {
            train(plugin, Message.of("run.reason.first"));
        } else if (serving.isOutgrown(plugin.id())) {
            train(plugin, Message.of("run.reason.outgrown", plugin.version()));
        }
    }

    private void train(ActivePlugin plugin, Message reason) {
        Run run = retraining.request(plugin.id(), "initial", reason, null);
        LOG.info("{}: run {} trains the first version. {}", plugin.id(), run.id(), reason);
    }

    @Override
    public void unloaded(String assessment) {
        // its versions stay
    }
}

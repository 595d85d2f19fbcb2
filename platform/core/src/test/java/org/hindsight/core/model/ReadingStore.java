package org.hindsight.core.model;

import io.micronaut.serde.ObjectMapper;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.secret.Keys;
import org.hindsight.plugin.TrainedModel;

/** A store in which something happens while a version is read. */
public final class ReadingStore extends ModelStore {

    private final Runnable meanwhile;

    public ReadingStore(ModelFolder folder, Keys keys, ObjectMapper json, Runnable meanwhile) {
        super(folder, keys, json);
        this.meanwhile = meanwhile;
    }

    @Override
    public TrainedModel read(ActivePlugin plugin, ModelVersion version) {
        meanwhile.run();
        return super.read(plugin, version);
    }
}

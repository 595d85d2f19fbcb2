package org.hindsight.core.recalibration;

import java.util.Locale;
import org.hindsight.plugin.TrainedModel;

/** Among whom a model's probabilities hold. */
public enum Population {
    /** People like those in the baseline data. */
    BASELINE,
    /** People like those whose outcomes were confirmed here. */
    OUTCOMES;

    /** Among whom the probabilities of a model hold. */
    public static Population of(TrainedModel model) {
        return model instanceof RecalibratedModel ? OUTCOMES : BASELINE;
    }

    /** The population of a name as {@link #id()} gives it. */
    public static Population ofId(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT));
    }

    /** The name in the HTTP API. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

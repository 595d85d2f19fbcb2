package org.hindsight.core.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.assessment.LiveAssessment;
import org.jspecify.annotations.Nullable;

/** The champions in memory, one an assessment: switched in one step, and held by those who score. */
final class LoadedModels {

    private final Map<String, LoadedModel> loaded = new ConcurrentHashMap<>();

    @Nullable LoadedModel get(String assessment) {
        return loaded.get(assessment);
    }

    /** Switches, or takes away; the plugin of the former model is let go when the last score in flight has ended. */
    void replace(String assessment, @Nullable LoadedModel next) {
        LoadedModel former = next == null ? loaded.remove(assessment) : loaded.put(assessment, next);
        if (former != null) {
            former.release();
        }
    }

    /**
     * Holds the model that answers these questions now; empty without one. A model that was let go has been replaced, so the next one is
     * tried, but never the same again: a model that was let go and is still here counts as none.
     */
    Optional<ModelHold> hold(LiveAssessment live) {
        String id = live.descriptor().id();
        LoadedModel letGo = null;
        for (LoadedModel now = loaded.get(id); now != null && now != letGo; now = loaded.get(id)) {
            ServingModel model = now.model();
            if (model == null || !now.answers(live.schema(), live.target())) {
                return Optional.empty();
            }
            if (now.tryHold()) {
                return Optional.of(new ModelHold(model, now::release));
            }
            letGo = now;
        }
        return Optional.empty();
    }
}

package org.hindsight.core.model;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Keeps a model and the classes it needs loaded while it scores, even when it is replaced meanwhile. Always close it:
 * {@code try (ModelHold held = ...) { held.model()... }}.
 */
public final class ModelHold implements AutoCloseable {

    private final ServingModel model;
    private final Runnable release;
    private final AtomicBoolean open = new AtomicBoolean(true);

    /**
     * A hold on a model.
     *
     * @param release called once, when the hold is closed
     */
    public ModelHold(ServingModel model, Runnable release) {
        this.model = model;
        this.release = release;
    }

    /** The model that is held. */
    public ServingModel model() {
        return model;
    }

    /** Lets go of the model; closing it again does nothing. */
    @Override
    public void close() {
        if (open.getAndSet(false)) {
            release.run();
        }
    }
}

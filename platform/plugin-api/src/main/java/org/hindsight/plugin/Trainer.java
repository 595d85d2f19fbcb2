package org.hindsight.plugin;

import java.io.IOException;
import java.io.InputStream;

/** Makes models of one assessment. The platform measures them: a trainer never reports a score of its own. */
public interface Trainer {

    /**
     * Fits a model. Called on a training thread of its own. The same data, seed and code give a model with identical predictions,
     * whatever {@link TrainingContext#threads()} says.
     *
     * @param data    the training side only; the trainer never sees the holdout
     * @param context seed, threads, progress and cancellation
     * @throws java.util.concurrent.CancellationException when the context asked to stop
     * @throws IllegalArgumentException                   when the data cannot be learnt from, with the reason
     */
    TrainedModel train(Dataset data, TrainingContext context);

    /**
     * Reads what {@link TrainedModel#write} wrote. The platform has checked the bytes' origin and has set an object filter that
     * admits known classes only.
     *
     * @param in the model's bytes; the caller closes it
     * @throws IOException when the bytes are no such model
     */
    TrainedModel read(InputStream in) throws IOException;
}

package org.hindsight.plugin;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/** What the platform gives a training on its way. */
public interface TrainingContext {

    /** The seed of everything random in the training. */
    long seed();

    /** How many threads the training may use, at least 1. */
    int threads();

    /**
     * Tells how far the training is; it may be called as often as wanted, from the training thread.
     *
     * @param fraction from 0 to 1
     * @param message  what is being done, in a few words
     */
    void progress(double fraction, String message);

    /** The same, told to each reader in their language. */
    default void progress(double fraction, Wording message) {
        progress(fraction, message.in(Locale.ENGLISH));
    }

    /**
     * The only cases that the model will ever be asked about, such as those of a fold that was held out; empty where it must answer anybody. A
     * trainer may leave out what none of them needs, as long as its answers to them are the same to the bit; such a model is not written.
     */
    default Optional<List<FeatureVector>> askedOnly() {
        return Optional.empty();
    }

    /** Whether the training should stop. */
    boolean cancelled();

    /**
     * Stops the training when it should stop. Call it between steps that take longer than about a second.
     *
     * @throws CancellationException when {@link #cancelled()}
     */
    default void checkCancelled() {
        if (cancelled()) {
            throw new CancellationException("The training was cancelled.");
        }
    }

    /** A context that reports nothing and is never cancelled, for tests and tools. */
    static TrainingContext of(long seed) {
        return new TrainingContext() {
            @Override
            public long seed() {
                return seed;
            }

            @Override
            public int threads() {
                return 1;
            }

            @Override
            public void progress(double fraction, String message) {
                // nobody listens
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}

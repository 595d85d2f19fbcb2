package org.hindsight.weka;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.hindsight.plugin.TrainingContext;

/** A context whose parts a test chooses, and which notes the progress. */
record Context(long seed, int threads, BooleanSupplier stop, List<Double> fractions) implements TrainingContext {

    Context(long seed, int threads) {
        this(seed, threads, () -> false, new ArrayList<>());
    }

    static Context stopping(BooleanSupplier stop) {
        return new Context(1, 2, stop, new ArrayList<>());
    }

    @Override
    public void progress(double fraction, String message) {
        fractions.add(fraction);
    }

    @Override
    public boolean cancelled() {
        return stop.getAsBoolean();
    }
}

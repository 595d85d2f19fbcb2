package org.hindsight.core.recalibration;

import java.util.List;
import java.util.Optional;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.plugin.Wording;

/** One of several fits, told as a part of the whole. */
record PartOfTraining(TrainingContext whole, int before, int fits, Optional<List<FeatureVector>> askedOnly) implements TrainingContext {

    @Override
    public long seed() {
        return whole.seed();
    }

    @Override
    public int threads() {
        return whole.threads();
    }

    @Override
    public void progress(double fraction, String message) {
        whole.progress(ofTheWhole(fraction), message);
    }

    @Override
    public void progress(double fraction, Wording message) {
        whole.progress(ofTheWhole(fraction), message);
    }

    private double ofTheWhole(double fraction) {
        return (before + Math.clamp(fraction, 0, 1)) / fits;
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}

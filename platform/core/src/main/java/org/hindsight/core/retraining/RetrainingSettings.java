package org.hindsight.core.retraining;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/** How runs are done; every property has the prefix {@code hindsight.retraining}. */
@ConfigurationProperties("hindsight.retraining")
final class RetrainingSettings {

    private long seed = 20_260_101L;
    private int threads = 1;
    private int rowsOfOneRepeat = 5000;
    private int kMin = 5;
    private boolean suppressInTraining;
    private double addressShare = 0.25;
    private Duration abandonedAfter = Duration.ofSeconds(60);

    /** The seed of all trainings: the same data give the same model. */
    long getSeed() {
        return seed;
    }

    void setSeed(long seed) {
        this.seed = seed;
    }

    /** How many threads a training may use. */
    int getThreads() {
        return threads;
    }

    void setThreads(int threads) {
        this.threads = threads;
    }

    /**
     * Cross-validation is repeated, which evens out how few rows fall into folds; with more rows than this one repeat does, and spares 20 fits
     * a version.
     */
    int getRowsOfOneRepeat() {
        return rowsOfOneRepeat;
    }

    void setRowsOfOneRepeat(int rowsOfOneRepeat) {
        this.rowsOfOneRepeat = rowsOfOneRepeat;
    }

    /** Combinations of quasi-identifiers that fewer subjects share are rare. */
    int getKMin() {
        return kMin;
    }

    void setKMin(int kMin) {
        this.kMin = kMin;
    }

    /** Whether rare rows are kept out of training too. */
    boolean isSuppressInTraining() {
        return suppressInTraining;
    }

    void setSuppressInTraining(boolean suppressInTraining) {
        this.suppressInTraining = suppressInTraining;
    }

    /** The largest share of all rows that may come from one unauthenticated address. */
    double getAddressShare() {
        return addressShare;
    }

    void setAddressShare(double addressShare) {
        this.addressShare = addressShare;
    }

    /** A running run without a sign of life for so long belongs to a dead node. */
    Duration getAbandonedAfter() {
        return abandonedAfter;
    }

    void setAbandonedAfter(Duration abandonedAfter) {
        this.abandonedAfter = abandonedAfter;
    }
}

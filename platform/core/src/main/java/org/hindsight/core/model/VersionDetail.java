package org.hindsight.core.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.hindsight.core.evaluation.Peers;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of a version beside its figures.
 *
 * @param subgroups   the primary figure by band of each quasi-identifier, in the plugin's order
 * @param calibration how far its probabilities can be believed, one entry a label that is looked at
 * @param intervals   whether its prediction intervals keep their promise, null for classification
 * @param anonymity   how well the outcomes hid people, null for versions from before this was recorded
 * @param peers       how often it happened to those with a chance near each, one entry a label that is looked at; null for versions from before this was
 *                    recorded
 */
@Serdeable(naming = SnakeCaseStrategy.class)
public record VersionDetail(
        List<Subgroup> subgroups,
        List<Calibration> calibration,
        @Nullable IntervalFigures intervals,
        @Nullable AnonymityFigures anonymity,
        @Nullable List<PeersOfLabel> peers) {

    /** With fewer rows a subgroup has no figure. */
    public static final int FEWEST_ROWS = 20;

    /** A version of which nothing more is known. */
    public static final VersionDetail NONE = new VersionDetail(List.of(), List.of(), null, null, null);

    /** Copies the lists. */
    public VersionDetail {
        subgroups = List.copyOf(subgroups);
        calibration = List.copyOf(calibration);
        peers = peers == null ? null : List.copyOf(peers);
    }

    /**
     * The primary figure for some of the people.
     *
     * @param feature the quasi-identifier
     * @param low     the least number of the band, null without a lower end or for a choice
     * @param high    the border above, null without an upper end or for a choice
     * @param choice  the choice's value, null for numbers
     * @param n       how many rows
     * @param groups  how many groups these form
     * @param tooFew  whether there are fewer than 20 rows, so that no figure is given
     * @param metric  which figure
     * @param value   the figure, null with too few rows or where it is undefined
     * @param from    lower end of its 95 % interval
     * @param to      its upper end
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Subgroup(
            String feature,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable String choice,
            int n,
            int groups,
            boolean tooFew,
            String metric,
            @Nullable Double value,
            @Nullable Double from,
            @Nullable Double to) {}

    /** A figure with its 95 % interval. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Estimate(double value, @Nullable Double low, @Nullable Double high) {}

    /**
     * The logistic recalibration of a label's probabilities.
     *
     * @param label     the label
     * @param slope     1 is ideal; below 1 probabilities are too extreme
     * @param intercept 0 is ideal; above 0 probabilities are too low
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Calibration(String label, Estimate slope, Estimate intercept) {}

    /**
     * What the chances of a label can be held against.
     *
     * @param label the label
     * @param peers by whole percent, the lowest first; percents with too few peers are absent
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record PeersOfLabel(String label, List<StoredPeers> peers) {}

    /** Peers as stored; figures are computed without knowing how they are kept. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record StoredPeers(int percent, int rows, double from, double to, double share, double low, double high) {

        /** What is kept of these. */
        public static StoredPeers of(Peers peers) {
            return new StoredPeers(peers.percent(), peers.rows(), peers.from(), peers.to(), peers.share(), peers.low(), peers.high());
        }

        Peers read() {
            return new Peers(percent, rows, from, to, share, low, high);
        }
    }

    /**
     * Prediction intervals.
     *
     * @param level    the share of actual numbers that they are meant to hold
     * @param coverage the share that they hold
     * @param width    their mean width
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record IntervalFigures(double level, Estimate coverage, Estimate width) {}

    /**
     * How well the outcomes hid people.
     *
     * @param k           the smallest number of people who share a combination of quasi-identifiers, null without outcomes or declarations
     * @param kMin        what the stored snapshot needs at least
     * @param classes     how many combinations occur
     * @param homogeneous how many of them hold a single label
     * @param rare        rows that fewer than {@code kMin} people share; they are not in the snapshot
     * @param snapshot    rows in the snapshot when it was made
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record AnonymityFigures(@Nullable Integer k, int kMin, int classes, int homogeneous, long rare, long snapshot) {}
}

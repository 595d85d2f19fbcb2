package org.hindsight.core.retraining;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.hindsight.core.anonymisation.Anonymity;
import org.hindsight.core.anonymisation.Bands;
import org.hindsight.core.anonymisation.Snapshot;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.evaluation.Basis;
import org.hindsight.core.evaluation.Calibration;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.evaluation.LabelCurves;
import org.hindsight.core.evaluation.Peers;
import org.hindsight.core.evaluation.PredictionIntervals;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.evaluation.Subgroup;
import org.hindsight.core.model.VersionDetail;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.QuasiIdentifier;
import org.jspecify.annotations.Nullable;

/** What is recorded of a version beside its figures: for whom it is how good, how far it can be believed, how well it hides people. */
final class VersionDetails {

    private VersionDetails() {}

    /**
     * The details.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    static VersionDetail of(ActivePlugin plugin, Challenger challenger, Snapshot snapshot, DoubleConsumer progress) {
        Evaluation figures = challenger.measured().figures();
        return new VersionDetail(
                subgroups(plugin, challenger, progress),
                figures.curves().stream().filter(curves -> curves.calibration() != null).map(VersionDetails::calibration).toList(),
                intervals(figures.intervals()),
                anonymity(challenger.anonymity(), snapshot),
                peers(challenger));
    }

    /**
     * Chances are held against those among whom they hold: once the intercept is that of the confirmed outcomes, baseline rows with another
     * case mix would tell something else.
     */
    private static List<VersionDetail.PeersOfLabel> peers(Challenger challenger) {
        List<TrainingData.Case> rows = measuredRows(challenger);
        Scores all = challenger.measured().challenger();
        Scores scores = Population.of(challenger.model()) == Population.OUTCOMES ? all.where(row -> !rows.get(row).fromBaseline()) : all;
        return challenger.measured().figures().curves().stream()
                .map(curves -> new VersionDetail.PeersOfLabel(
                        curves.label(), Peers.of(scores, curves.label()).stream().map(VersionDetail.StoredPeers::of).toList()))
                .toList();
    }

    private static List<TrainingData.Case> measuredRows(Challenger challenger) {
        return challenger.measured().basis() == Basis.HOLDOUT ? challenger.data().on(Split.Side.HOLDOUT) : challenger.data().cases();
    }

    private static List<VersionDetail.Subgroup> subgroups(ActivePlugin plugin, Challenger challenger, DoubleConsumer progress) {
        Metric metric = plugin.promotion().primary();
        Measured measured = challenger.measured();
        List<TrainingData.Case> rows = measuredRows(challenger);
        List<VersionDetail.Subgroup> subgroups = new ArrayList<>();
        List<QuasiIdentifier> identifiers = plugin.plugin().quasiIdentifiers();
        for (int identifier = 0; identifier < identifiers.size(); identifier++) {
            int before = identifier;
            Bands bands = Bands.of(plugin.schema(), identifiers.get(identifier));
            List<Subgroup> measuredBands = Subgroup.of(
                    measured.challenger(), metric, bands.bands().stream().map(Bands.Band::toString).toList(),
                    row -> bands.bandOf(rows.get(row).row().features()),
                    share -> progress.accept((before + share) / identifiers.size()));
            for (int i = 0; i < measuredBands.size(); i++) {
                subgroups.add(subgroup(bands.feature(), bands.bands().get(i), metric, measuredBands.get(i)));
            }
        }
        return subgroups;
    }

    private static VersionDetail.Subgroup subgroup(String feature, Bands.Band band, Metric metric, Subgroup measured) {
        @Nullable Figure figure = measured.figure();
        return new VersionDetail.Subgroup(
                feature, band.low(), band.high(), band.choice(), measured.rows(), measured.groups(), measured.tooFew(), metric.id(),
                figure == null ? null : figure.value(),
                figure == null ? null : figure.low(),
                figure == null ? null : figure.high());
    }

    private static VersionDetail.Calibration calibration(LabelCurves curves) {
        Calibration calibration = Objects.requireNonNull(curves.calibration());
        return new VersionDetail.Calibration(curves.label(), estimate(calibration.slope()), estimate(calibration.intercept()));
    }

    private static VersionDetail.@Nullable IntervalFigures intervals(@Nullable PredictionIntervals intervals) {
        return intervals == null
                ? null
                : new VersionDetail.IntervalFigures(intervals.level(), estimate(intervals.coverage()), estimate(intervals.width()));
    }

    private static VersionDetail.AnonymityFigures anonymity(Anonymity anonymity, Snapshot snapshot) {
        return new VersionDetail.AnonymityFigures(
                anonymity.k(), snapshot.kMin(), anonymity.classes(), anonymity.homogeneous(), anonymity.rare().size(), snapshot.lines().size());
    }

    private static VersionDetail.Estimate estimate(Figure figure) {
        return new VersionDetail.Estimate(figure.value(), figure.low(), figure.high());
    }
}

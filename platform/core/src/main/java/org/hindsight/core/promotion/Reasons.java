package org.hindsight.core.promotion;

import java.util.Map;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** Why the gate decided as it did, for the admin who reads the run. */
final class Reasons {

    private final Metric primary;
    private final Message rows;
    private final Message units;

    Reasons(Holdout holdout, Metric primary) {
        this.primary = primary;
        this.rows = holdout.isGrouped()
                ? Message.of("gate.rowsInGroups", holdout.rows(), holdout.groups())
                : Message.of("gate.rows", holdout.rows());
        this.units = holdout.isGrouped() ? Message.of("gate.units.groups") : Message.of("gate.units.rows");
    }

    Message tooFewUnits(int fewest) {
        return Message.of("gate.tooFewUnits", rows, fewest, units);
    }

    Message tooFewOf(String label, int found, int fewest) {
        return Message.of("gate.tooFewOf", found, units, label, fewest);
    }

    Message nothingChanges() {
        return Message.of("gate.nothingChanges", rows);
    }

    Message higherLoss(double challenger, double champion) {
        return Message.of("gate.higherLoss", loss(challenger), loss(champion), rows);
    }

    Message worseThanChampion(@Nullable Double challenger, @Nullable Double champion) {
        return Message.of("gate.worseThanChampion", name(primary), shown(challenger), shown(champion), rows);
    }

    Message worseThanAnchor(@Nullable Double challenger, @Nullable Double anchor) {
        return Message.of("gate.worseThanAnchor", name(primary), shown(challenger), shown(anchor));
    }

    static Message floor(Metric metric, @Nullable Double figure, double floor) {
        return figure == null
                ? Message.of("gate.floor.unmeasured", name(metric), shown(floor))
                : Message.of("gate.floor", name(metric), shown(figure), shown(floor));
    }

    Message notProven(Map<Metric, Double> challenger, Map<Metric, Double> champion, @Nullable Long needed) {
        return against(challenger, champion)
                .then(Message.of("gate.notProven"))
                .then(needed == null ? Message.of("gate.moreWouldNotHelp") : Message.of("gate.moreWouldHelp", needed));
    }

    Message oldDataDisagree(int oldUnits) {
        return Message.of("gate.oldDataDisagree", rows, oldUnits, units);
    }

    Message promoted(Map<Metric, Double> challenger, Map<Metric, Double> champion, boolean proven) {
        return against(challenger, champion).then(proven ? Message.of("gate.proven") : Message.of("gate.atOnce"));
    }

    private Message against(Map<Metric, Double> challenger, Map<Metric, Double> champion) {
        return Message.of("gate.against", name(primary), shown(challenger.get(primary)), shown(champion.get(primary)), rows);
    }

    private static Message shown(@Nullable Double figure) {
        return figure == null ? Message.of("figure.undefined") : Message.of("figure", figure);
    }

    private static Message loss(double mean) {
        return Message.of("figure.loss", mean);
    }

    private static Message name(Metric metric) {
        return switch (metric) {
            case ROC_AUC -> Message.of("metric.roc_auc");
            case PR_AUC -> Message.of("metric.pr_auc");
            case F1 -> Message.of("metric.f1");
            case BRIER -> Message.of("metric.brier");
            case LOG_LOSS -> Message.of("metric.log_loss");
            case MAE -> Message.of("metric.mae");
            case RMSE -> Message.of("metric.rmse");
            case R2 -> Message.of("metric.r2");
            case WITHIN_TOLERANCE -> Message.of("metric.within_tolerance");
            case BALANCED_ACCURACY -> Message.of("metric.balanced_accuracy");
            case ACCURACY -> Message.of("metric.accuracy");
            case PRECISION -> Message.of("metric.precision");
            case RECALL -> Message.of("metric.recall");
            case SPECIFICITY -> Message.of("metric.specificity");
        };
    }
}

package org.hindsight.core.promotion;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** Why the gate decided as it did, in words for the admin who reads the run. */
final class Reasons {

    private final Metric primary;
    private final String rows;
    private final String units;

    Reasons(Holdout holdout, Metric primary) {
        this.primary = primary;
        this.rows = holdout.rows() + (holdout.isGrouped() ? " rows in " + holdout.groups() + " groups" : " rows");
        this.units = holdout.isGrouped() ? "groups" : "rows";
    }

    static String join(List<String> problems) {
        return String.join(" ", problems);
    }

    String tooFewUnits(int fewest) {
        return "There are " + rows + " to judge on, at least " + fewest + " " + units + " are needed.";
    }

    String tooFewOf(String label, int found, int fewest) {
        return "Only " + found + " of the " + units + " to judge on have the outcome '" + label
                + "', at least " + fewest + " are needed.";
    }

    String nothingChanges() {
        return "It says the same as the version in service of all " + rows + ", so nothing would change.";
    }

    String higherLoss(double challenger, double champion) {
        return "Its predictions are further from what happened than those of the version in service: a mean loss of "
                + number(challenger, 4) + " against " + number(champion, 4) + " on the same " + rows + ".";
    }

    String worseThanChampion(@Nullable Double challenger, @Nullable Double champion) {
        return name(primary) + " is " + shown(challenger)
                + ", the version in service has " + shown(champion) + " on the same " + rows + ".";
    }

    String worseThanAnchor(@Nullable Double challenger, @Nullable Double anchor) {
        return name(primary) + " is " + shown(challenger) + ", too far behind the " + shown(anchor)
                + " of the anchor, the last version that was proven to be better.";
    }

    static String floor(Metric metric, @Nullable Double figure, double floor) {
        return figure == null
                ? name(metric) + " cannot be measured on these rows, and its floor is " + shown(floor) + "."
                : name(metric) + " is " + shown(figure) + ", its floor is " + shown(floor) + ".";
    }

    String notProven(Map<Metric, Double> challenger, Map<Metric, Double> champion, @Nullable Long needed) {
        String more = needed == null
                ? "As things stand, more outcomes would not show it either."
                : "About " + needed + " more confirmed outcomes would, if things stay as they are.";
        return against(challenger, champion)
                + " The new version may be better, but these rows cannot rule out that it is worse. " + more;
    }

    String oldDataDisagree(int oldUnits) {
        return "New outcomes and old data disagree: on all " + rows + " the new version is the better one, on the "
                + oldUnits + " " + units + " of the baseline it falls behind. Either the people or their circumstances"
                + " have changed, or outcomes are systematically wrong. No figure can tell which; look at the new"
                + " outcomes and decide.";
    }

    String promoted(Map<Metric, Double> challenger, Map<Metric, Double> champion, boolean proven) {
        return against(challenger, champion)
                + (proven
                        ? " That the new version is clearly worse can be ruled out, however often one looks."
                        : " This model follows the better figure at once, without waiting for proof.");
    }

    private String against(Map<Metric, Double> challenger, Map<Metric, Double> champion) {
        return name(primary) + " is " + shown(challenger.get(primary)) + " against " + shown(champion.get(primary))
                + " of the version in service, on the same " + rows + ".";
    }

    private static String shown(@Nullable Double figure) {
        return figure == null ? "undefined" : number(figure, 3);
    }

    private static String number(double figure, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }

    private static String name(Metric metric) {
        return switch (metric) {
            case ROC_AUC -> "ROC AUC";
            case PR_AUC -> "PR AUC";
            case F1 -> "F1";
            case BRIER -> "The Brier score";
            case LOG_LOSS -> "Log loss";
            case MAE -> "The mean absolute error";
            case RMSE -> "RMSE";
            case R2 -> "R2";
            case WITHIN_TOLERANCE -> "The share within tolerance";
            case BALANCED_ACCURACY -> "Balanced accuracy";
            case ACCURACY -> "Accuracy";
            case PRECISION -> "Precision";
            case RECALL -> "Recall";
            case SPECIFICITY -> "Specificity";
        };
    }
}

package org.hindsight.core.promotion;

import java.util.List;
import java.util.Map;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.PromotionRules.Metric;
import org.jspecify.annotations.Nullable;

/** The worst acceptable values of figures. */
final class Floors {

    private Floors() {}

    /**
     * What is wrong with figures, in the order of the metrics; a figure that cannot be measured does not hold its
     * floor.
     */
    static List<Message> problems(Map<Metric, Double> floors, Map<Metric, Double> figures) {
        return floors.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(floor -> isWorse(floor.getKey(), figures.get(floor.getKey()), floor.getValue(), 0))
                .map(floor -> Reasons.floor(floor.getKey(), figures.get(floor.getKey()), floor.getValue()))
                .toList();
    }

    /**
     * Whether a figure is worse than another by more than a slack. One that is undefined is worse than one that is not.
     */
    static boolean isWorse(Metric metric, @Nullable Double figure, @Nullable Double than, double slack) {
        if (than == null) {
            return false;
        }
        if (figure == null) {
            return true;
        }
        return metric.higherIsBetter() ? figure < than - slack : figure > than + slack;
    }
}

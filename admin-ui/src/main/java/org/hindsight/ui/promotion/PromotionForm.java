package org.hindsight.ui.promotion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.message.Message;
import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.core.retraining.PromotionTerms;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.ui.frame.FormFields;
import org.jspecify.annotations.Nullable;

/**
 * What an admin sent.
 *
 * @param choice   what was chosen; figures that are no numbers are left out of it
 * @param problems figures that are no numbers
 */
record PromotionForm(PromotionChoice choice, List<FieldProblem> problems) {

    /** Reads the form; a floor is sent as {@code floor.METRIC}, empty where there is none. */
    static PromotionForm of(FormFields fields, Map<Metric, Double> defaultFloors) {
        List<FieldProblem> problems = new ArrayList<>();
        Map<Metric, Double> floors = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            String text = fields.get("floor." + metric.id()).strip().replace(',', '.');
            if (!text.isEmpty()) {
                try {
                    floors.put(metric, Double.valueOf(text));
                } catch (NumberFormatException wrong) {
                    problems.add(new FieldProblem("floors." + metric.id(), Message.of("floor.noNumber", text)));
                }
            }
        }
        String shadow = fields.get("shadow");
        PromotionChoice choice = new PromotionChoice(
                one(Profile.values(), fields.get("profile")),
                one(PromotionTerms.Mode.values(), fields.get("mode")),
                shadow.isEmpty() ? null : Boolean.valueOf(shadow),
                floors.equals(defaultFloors) ? null : floors);
        return new PromotionForm(choice, problems.stream().sorted(Comparator.comparing(FieldProblem::field)).toList());
    }

    private static <E extends Enum<E>> @Nullable E one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst().orElse(null);
    }
}

package org.hindsight.core.retraining;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * What an admin chooses about the promotions of a model; what is null is left to the plugin or the platform.
 *
 * @param profile          how much evidence a promotion needs
 * @param mode             whether the gate alone lets a version serve
 * @param shadowCandidates whether an undecided challenger gets further hearings
 * @param floors           the worst acceptable value of figures, all of them: it takes the place of the plugin's floors
 */
public record PromotionChoice(
        @Nullable Profile profile,
        PromotionTerms.@Nullable Mode mode,
        @Nullable Boolean shadowCandidates,
        @Nullable Map<Metric, Double> floors) {

    /** Nothing is chosen. */
    public static final PromotionChoice NONE = new PromotionChoice(null, null, null, null);

    private static final Set<Metric> OF_NUMBERS = EnumSet.of(Metric.MAE, Metric.RMSE, Metric.R2, Metric.WITHIN_TOLERANCE);
    private static final Set<Metric> UNBOUNDED = EnumSet.of(Metric.MAE, Metric.RMSE, Metric.LOG_LOSS);

    /** Copies the floors. */
    public PromotionChoice {
        floors = floors == null ? null : Map.copyOf(floors);
    }

    /** The figures that models of a target have. */
    public static Set<Metric> metrics(Target target) {
        return target instanceof ClassTarget ? EnumSet.complementOf(EnumSet.copyOf(OF_NUMBERS)) : OF_NUMBERS;
    }

    /** Everything that does not fit a model, in the order of the metrics. */
    List<FieldProblem> problems(Target target) {
        List<FieldProblem> problems = new ArrayList<>();
        if (floors != null) {
            floors.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(floor -> check(floor, target, problems));
        }
        return problems;
    }

    private static void check(Map.Entry<Metric, Double> floor, Target target, List<FieldProblem> problems) {
        String field = "floors." + floor.getKey().id();
        double value = floor.getValue();
        if (!metrics(target).contains(floor.getKey())) {
            problems.add(new FieldProblem(field, Message.of(
                    "floor.noSuchFigure", metrics(target).stream().map(Metric::id).collect(Collectors.joining(", ")))));
        } else if (!Double.isFinite(value) || !fits(floor.getKey(), value)) {
            problems.add(new FieldProblem(field, UNBOUNDED.contains(floor.getKey())
                    ? Message.of("floor.fromZero", Double.toString(value), floor.getKey().id())
                    : Message.of("floor.share", Double.toString(value), floor.getKey().id())));
        }
    }

    private static boolean fits(Metric metric, double value) {
        return value >= 0 && (UNBOUNDED.contains(metric) || value <= 1);
    }

    /** What is in force when this was chosen. */
    PromotionTerms over(PromotionRules rules) {
        PromotionTerms defaults = PromotionTerms.defaults(new PromotionRules(
                rules.primary(), floors == null ? rules.floors() : floors, profile == null ? rules.profile() : profile));
        return new PromotionTerms(
                defaults.profile(),
                mode == null ? defaults.mode() : mode,
                shadowCandidates == null ? defaults.shadowCandidates() : shadowCandidates,
                defaults.floors());
    }
}

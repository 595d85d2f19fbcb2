package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.core.retraining.PromotionTerms.Mode;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * How a model's promotions are to be decided. What is left out, or null, goes back to the default.
 *
 * @param profile          CAUTIOUS, BALANCED or RESPONSIVE
 * @param mode             automatic or approval
 * @param shadowCandidates whether an undecided version is judged again at later runs
 * @param floors           the worst acceptable value of figures, by the figure's name; they take the place of the plugin's
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "PromotionChoice")
record PromotionBody(
        @Nullable String profile,
        @Nullable String mode,
        @Schema(type = "boolean") @Nullable Object shadowCandidates,
        @Nullable Map<String, @Nullable Double> floors) {

    /** Reads the choice; a problem names every field that cannot be read. */
    PromotionChoice choice() {
        List<FieldProblem> problems = new ArrayList<>();
        @Nullable Profile chosenProfile = read(Profile.class, "profile", profile, problems);
        @Nullable Mode chosenMode = read(Mode.class, "mode", mode, problems);
        @Nullable Boolean chosenShadows = TrueOrFalse.read("shadow_candidates", shadowCandidates, problems);
        @Nullable Map<Metric, Double> chosenFloors = floors == null ? null : floors(floors, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new PromotionChoice(chosenProfile, chosenMode, chosenShadows, chosenFloors);
    }

    private static Map<Metric, Double> floors(Map<String, @Nullable Double> byName, List<FieldProblem> problems) {
        Map<Metric, Double> floors = new EnumMap<>(Metric.class);
        byName.forEach((name, value) -> {
            @Nullable Metric metric = read(Metric.class, "floors." + name, name, problems);
            if (value == null) {
                problems.add(new FieldProblem("floors." + name, "Give a number, or leave the floor out."));
            } else if (metric != null) {
                floors.put(metric, value);
            }
        });
        return floors;
    }

    private static <E extends Enum<E>> @Nullable E read(
            Class<E> type, String field, @Nullable String name, List<FieldProblem> problems) {
        if (name == null) {
            return null;
        }
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name.strip().toUpperCase(Locale.ROOT))) {
                return one;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(one -> one instanceof Profile ? one.name() : one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        problems.add(new FieldProblem(field, "'" + name + "' is none of " + known + "."));
        return null;
    }
}

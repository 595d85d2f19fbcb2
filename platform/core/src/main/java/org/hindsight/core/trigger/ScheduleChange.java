package org.hindsight.core.trigger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * What is to be another way about a trigger; what is null stays as it is.
 *
 * @param enabled         whether it fires at all
 * @param expression      of a cron trigger
 * @param minimumOutcomes of a cron or interval trigger
 * @param every           of an interval
 * @param outcomes        of a burst
 * @param within          of a burst
 * @param cooldown        of a burst
 */
public record ScheduleChange(
        @Nullable Boolean enabled,
        @Nullable String expression,
        @Nullable Integer minimumOutcomes,
        @Nullable Duration every,
        @Nullable Integer outcomes,
        @Nullable Duration within,
        @Nullable Duration cooldown) {

    /** Whoever looks every ten seconds keeps no shorter times. */
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** Changes nothing but whether the trigger fires. */
    public static ScheduleChange enabled(boolean yes) {
        return new ScheduleChange(yes, null, null, null, null, null, null);
    }

    /**
     * The trigger after the change.
     *
     * @throws InvalidAnswersException with every problem
     */
    public Trigger over(Trigger trigger) {
        List<FieldProblem> problems = new ArrayList<>(problems(trigger));
        try {
            Trigger changed = changed(trigger);
            if (problems.isEmpty()) {
                return changed;
            }
        } catch (IllegalArgumentException e) {
            problems.add(new FieldProblem(mainField(trigger), String.valueOf(e.getMessage())));
        }
        throw new InvalidAnswersException(problems);
    }

    private Trigger changed(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Cron cron -> new Trigger.Cron(or(expression, cron.expression()), or(minimumOutcomes, cron.minimumOutcomes()));
            case Trigger.Interval interval -> new Trigger.Interval(or(every, interval.every()), or(minimumOutcomes, interval.minimumOutcomes()));
            case Trigger.OutcomeBurst burst -> new Trigger.OutcomeBurst(
                    or(outcomes, burst.outcomes()), or(within, burst.within()), or(cooldown, burst.cooldown()));
        };
    }

    private static <T> T or(@Nullable T wanted, T otherwise) {
        return wanted == null ? otherwise : wanted;
    }

    /** Fields that triggers of this kind do not have, and times that are too short. */
    private List<FieldProblem> problems(Trigger trigger) {
        Map<String, @Nullable Object> wanted = new LinkedHashMap<>();
        wanted.put("expression", expression);
        wanted.put("minimum_outcomes", minimumOutcomes);
        wanted.put("every", every);
        wanted.put("outcomes", outcomes);
        wanted.put("within", within);
        wanted.put("cooldown", cooldown);
        List<FieldProblem> problems = new ArrayList<>();
        wanted.forEach((field, value) -> {
            if (value != null && !fields(trigger).contains(field)) {
                problems.add(new FieldProblem(
                        field, Message.of("trigger.noSuchField", Plan.kind(trigger), String.join(", ", fields(trigger)))));
            } else if (value instanceof Duration span && !field.equals("cooldown") && span.compareTo(SHORTEST) < 0) {
                problems.add(new FieldProblem(field, Message.of("trigger.tooShort", span.toString())));
            }
        });
        return problems;
    }

    private static List<String> fields(Trigger trigger) {
        return switch (trigger) {
            case Trigger.Cron _ -> List.of("expression", "minimum_outcomes");
            case Trigger.Interval _ -> List.of("every", "minimum_outcomes");
            case Trigger.OutcomeBurst _ -> List.of("outcomes", "within", "cooldown");
        };
    }

    private static String mainField(Trigger trigger) {
        return fields(trigger).getFirst();
    }
}

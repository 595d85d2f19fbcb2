package org.hindsight.ui.schedule;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;
import org.hindsight.core.trigger.ScheduleChange;
import org.hindsight.ui.frame.FormFields;
import org.jspecify.annotations.Nullable;

/** What an admin sent about a trigger; a field that was not sent stays as it is. */
final class ScheduleForm {

    /** Spans are shown and taken in hours. */
    static final double SECONDS_PER_HOUR = 3600;

    private final FormFields fields;
    private final List<FieldProblem> problems = new ArrayList<>();

    private ScheduleForm(FormFields fields) {
        this.fields = fields;
    }

    /**
     * Reads the form.
     *
     * @throws InvalidAnswersException when something is no number
     */
    static ScheduleChange of(FormFields fields) {
        ScheduleForm form = new ScheduleForm(fields);
        @Nullable String expression = form.text("expression");
        ScheduleChange change = new ScheduleChange(
                null,
                expression,
                form.number("minimum_outcomes", Integer::valueOf),
                form.number("every", ScheduleForm::hours),
                form.number("outcomes", Integer::valueOf),
                form.number("within", ScheduleForm::hours),
                form.number("cooldown", ScheduleForm::hours));
        if (!form.problems.isEmpty()) {
            throw new InvalidAnswersException(form.problems);
        }
        return change;
    }

    private @Nullable String text(String name) {
        String text = fields.get(name).strip();
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T number(String name, Function<String, T> reading) {
        @Nullable String text = text(name);
        try {
            return text == null ? null : reading.apply(text.replace(',', '.'));
        } catch (NumberFormatException wrong) {
            problems.add(new FieldProblem(name, Message.of("floor.noNumber", text)));
            return null;
        }
    }

    private static Duration hours(String text) {
        double hours = Double.parseDouble(text);
        if (!Double.isFinite(hours) || Math.abs(hours) > Integer.MAX_VALUE) {
            throw new NumberFormatException(text);
        }
        return Duration.ofSeconds(Math.round(hours * SECONDS_PER_HOUR));
    }
}

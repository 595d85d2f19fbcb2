package org.hindsight.web.model;

import java.util.List;
import org.hindsight.core.assessment.FieldProblem;
import org.jspecify.annotations.Nullable;

/** A field that is true or false: it is received as any value, since every text would be read as false. */
final class TrueOrFalse {

    private TrueOrFalse() {}

    /** The field's value; null when it was left out, or is neither, which is told then. */
    static @Nullable Boolean read(String field, @Nullable Object value, List<FieldProblem> problems) {
        if (value == null || value instanceof Boolean) {
            return (Boolean) value;
        }
        problems.add(new FieldProblem(field, "Expected true or false, found " + value + "."));
        return null;
    }
}

package org.hindsight.ui.frame;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a posted form.
 *
 * @param values values by name, as the server decoded them
 */
public record FormFields(Map<String, Object> values) {

    private static final int LONGEST = 20_000;

    /** The fields of a form's body; a form without any field has no body. */
    public static FormFields of(@Nullable Map<String, Object> body) {
        return new FormFields(body == null ? Map.of() : body);
    }

    /** The first value of a field, shortened where it is absurdly long; empty when there is none. */
    public String get(String name) {
        Object value = values.get(name);
        Object first = value instanceof Collection<?> several ? several.stream().findFirst().orElse(null) : value;
        String text = first == null ? "" : first.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}

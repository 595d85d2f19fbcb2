package org.hindsight.csv;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** What is wrong with a file, collected so that everything can be told at once. */
final class Problems {

    private static final int LISTED = 20;
    private static final int QUOTED = 40;

    private final List<Wording> listed = new ArrayList<>();
    private long count;

    /** Notes a problem; only the first ones are kept. */
    void add(Wording problem) {
        if (count++ < LISTED) {
            listed.add(problem);
        }
    }

    boolean any() {
        return count > 0;
    }

    /** Refuses the file when there is a problem. */
    void refuse(Wording headline) {
        if (any()) {
            throw refusal(headline);
        }
    }

    BaselineRefusedException refusal(Wording headline) {
        List<Wording> lines = new ArrayList<>(List.of(headline));
        lines.addAll(listed);
        if (count > listed.size()) {
            lines.add(Words.of("more", count - listed.size()));
        }
        return new BaselineRefusedException(Wording.join("\n", lines));
    }

    /** A value as it is shown in a message: cut when long, without line breaks or other control characters. */
    static String quote(String value) {
        String shown = value.length() <= QUOTED ? value : value.substring(0, QUOTED) + "...";
        return "'" + shown.replaceAll("\\p{Cntrl}", " ") + "'";
    }
}

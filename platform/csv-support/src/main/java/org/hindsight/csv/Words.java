package org.hindsight.csv;

import org.hindsight.plugin.Wording;

/** What readers of a file are told, from the texts beside this class. */
final class Words {

    private Words() {}

    static Wording of(String key, Object... values) {
        return Wording.of(Words.class, key, values);
    }

    /** Something about a line. */
    static Wording line(long number, Wording what) {
        return of("line", number, what);
    }
}

package org.hindsight.ui.model;

import org.hindsight.core.model.RefusedChampion;
import org.hindsight.ui.text.Words;

/** Why the version that should serve does not, and what serves instead, in words. */
public final class RefusalWords {

    private RefusalWords() {}

    public static String of(RefusedChampion champion, Words words) {
        String instead = champion.serving() == null
                ? words.say("attention.refused.none")
                : words.say("attention.refused.instead", champion.serving());
        return champion.reason().in(words.locale()) + " " + instead;
    }
}

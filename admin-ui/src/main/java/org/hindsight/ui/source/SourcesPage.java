package org.hindsight.ui.source;

import java.util.List;
import org.hindsight.ui.text.When;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a model's outcomes.
 *
 * @param id       the model
 * @param title    its title
 * @param headline how many are learnt from, in a sentence
 * @param sources  those with most outcomes first
 * @param more     how many small ones are not shown, in words; empty for none
 * @param small    what was seen of the small ones together; null when they never were looked at
 */
record SourcesPage(String id, String title, String headline, List<Line> sources, String more, @Nullable SeenSource small) {

    /**
     * A source.
     *
     * @param key      its name for the platform
     * @param name     who it is, in words
     * @param counts   how many outcomes came from it, in words
     * @param foretold how many of them were foretold, in words; empty when there are none any more
     * @param last     when the newest one was reported; null when there is none any more
     * @param excluded whether it is kept out of training
     * @param reason   why; empty while it is not
     * @param by       who keeps it out; empty while it is not
     * @param since    since when; null while it is not
     * @param seen     what was seen of it before it was learnt from; null when it never was looked at alone
     */
    record Line(
            String key,
            String name,
            String counts,
            String foretold,
            @Nullable When last,
            boolean excluded,
            String reason,
            String by,
            @Nullable When since,
            @Nullable SeenSource seen) {}
}

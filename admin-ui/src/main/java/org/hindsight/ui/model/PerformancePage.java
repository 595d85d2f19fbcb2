package org.hindsight.ui.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a model did over time.
 *
 * @param models   links that choose a model
 * @param id       the chosen one; empty when there is none
 * @param title    its title
 * @param headline what the figures say, in a sentence
 * @param shown    the version whose figures are shown: the champion, else the newest; null while there is none
 * @param names    the names of the four figures
 * @param history  all versions, oldest first
 */
record PerformancePage(
        List<Choice> models,
        String id,
        String title,
        String headline,
        @Nullable VersionCard shown,
        List<VersionCard.Measured> names,
        List<VersionCard> history) {

    /** A link to the figures of a model. */
    record Choice(String href, String title, boolean here) {}
}

package org.hindsight.ui.model;

import java.util.List;
import org.hindsight.ui.chart.Chart;
import org.jspecify.annotations.Nullable;

/**
 * How a model did over time.
 *
 * @param models   links that choose a model
 * @param id       the chosen one; empty when there is none
 * @param title    its title
 * @param headline what the figures say, in a sentence
 * @param here     the page's own address
 * @param shown    the version whose figures are shown: the champion, else the newest; null while there is none
 * @param names    the names of the four figures
 * @param history  all versions, oldest first
 * @param charts   the four figures over time; empty while there is one version
 * @param today    measured, pending or none: whether the versions were measured on today's rows
 * @param basis    on what, in a sentence; empty while they were not
 */
record PerformancePage(
        List<Choice> models,
        String id,
        String title,
        String headline,
        String here,
        @Nullable VersionCard shown,
        List<VersionCard.Measured> names,
        List<Row> history,
        List<Chart> charts,
        String today,
        String basis) {

    /** A link to the figures of a model. */
    record Choice(String href, String title, boolean here) {}

    /** A version, its four figures, and whether it was rolled back. */
    record Row(VersionCard card, List<Cell> cells, boolean rolledBack) {}

    /** A figure as measured then, and on today's rows; empty where it is unknown. */
    record Cell(String name, String then, String thenInterval, String today, String todayInterval) {}
}

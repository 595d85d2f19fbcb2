package org.hindsight.ui.model;

import java.util.List;
import org.hindsight.ui.chart.Chart;

/**
 * The page of a version.
 *
 * @param id     the model
 * @param title  the model's title
 * @param headline how it does, in a sentence
 * @param card   the version
 * @param rows   its figures, as measured then and on today's rows
 * @param charts how it does on today's rows; empty while that is not measured
 * @param today  measured, pending or none
 * @param basis  on what it was measured today, in a sentence; empty while it was not
 * @param waits  whether it waits for a decision while another serves
 * @param subgroups how it did for whom when it was trained; empty where that was not recorded
 */
record VersionPage(
        String id, String title, String headline, VersionCard card, List<Row> rows, List<Chart> charts, String today, String basis,
        List<Chart> subgroups, boolean waits) {

    /** A figure as measured then, and on today's rows; today's is empty where it is unknown. */
    record Row(VersionCard.Measured then, String today, String todayInterval) {}
}

package org.hindsight.ui.dashboard;

import java.util.List;
import org.hindsight.ui.run.RunLine;
import org.hindsight.ui.text.When;
import org.jspecify.annotations.Nullable;

/**
 * The dashboard.
 *
 * @param headline  what matters now, in a sentence
 * @param now       the day and the time
 * @param serving   how many models serve, in a sentence
 * @param attention what wants an admin
 * @param totals    the figures on top
 * @param rows      the models
 * @param refresh   after how many seconds the rows renew themselves
 */
record DashboardPage(
        String headline, When now, String serving, List<Attention> attention, List<Total> totals, List<Row> rows, int refresh) {

    /** Something that wants an admin. */
    record Attention(String tone, String title, String text, String href, String link) {}

    /** A figure over all models. */
    record Total(String label, String value, String note) {}

    /**
     * A model.
     *
     * @param id          its id
     * @param title       its title
     * @param href        its page
     * @param version     the version that serves; empty before the first
     * @param predictions how many were made
     * @param outcomes    how many of them have an outcome
     * @param rate        the share of those
     * @param ready       whether enough new outcomes have come in
     * @param readyWords  the same in words
     * @param metric      its figure, such as "AUC 0.86"; empty when unknown
     * @param interval    the figure's interval; empty when unknown
     * @param change      the change since the champion before, in words
     * @param changeTone  up, down or same
     * @param served      how many predictions the version has answered
     * @param run         the last run; null before the first
     * @param next        when the next one is due; null when none is planned
     * @param waits       whether a version waits for a decision
     */
    record Row(
            String id,
            String title,
            String href,
            String version,
            String predictions,
            String outcomes,
            String rate,
            boolean ready,
            String readyWords,
            String metric,
            String interval,
            String change,
            String changeTone,
            String served,
            @Nullable RunLine run,
            @Nullable When next,
            boolean waits) {}
}

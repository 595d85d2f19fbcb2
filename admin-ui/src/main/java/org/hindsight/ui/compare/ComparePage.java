package org.hindsight.ui.compare;

import java.util.List;
import org.hindsight.ui.chart.Chart;
import org.hindsight.ui.model.Matrix;
import org.hindsight.ui.text.When;
import org.jspecify.annotations.Nullable;

/**
 * Versions side by side.
 *
 * @param id       the model
 * @param title    its title
 * @param headline what the comparison found, or why there is none yet
 * @param state    measured, pending or none
 * @param problem  why there is nothing to see; empty when there is something
 * @param here     the page's own address
 * @param choices  the versions that can be compared, newest first
 * @param found    what was found; null while there is nothing
 */
record ComparePage(
        String id, String title, String headline, String state, String problem, String here, List<Choice> choices, @Nullable Found found) {

    /** A version that can be compared. */
    record Choice(String version, When trained, String status, String tone, boolean champion, boolean chosen) {}

    /**
     * What was found.
     *
     * @param basis       on what the versions were measured, in a sentence
     * @param chance      whether chance alone could do this
     * @param at          when it was measured
     * @param sides       the versions, oldest first
     * @param differences cell by cell, of each later version to the oldest; empty for numbers
     * @param figures     figure by figure
     * @param charts      the versions in the same charts
     * @param query       the versions as the address of a file names them
     */
    record Found(
            String basis, String chance, When at, List<Side> sides, List<DifferenceMatrix> differences, List<FigureRow> figures,
            List<Chart> charts, String query) {

        private static final int LABELS_THAT_FIT = 2;

        /** Whether two stand side by side at most: numbers, or matrices that need room. */
        boolean broad() {
            return differences.isEmpty() || differences.stream().anyMatch(matrix -> matrix.columns().size() > LABELS_THAT_FIT);
        }
    }

    /** One of the versions; {@code waits} when it waits for a decision. */
    record Side(String version, String href, When trained, boolean champion, boolean promotable, boolean waits, @Nullable Matrix matrix) {}
}

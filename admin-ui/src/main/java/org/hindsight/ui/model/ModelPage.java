package org.hindsight.ui.model;

import java.util.List;
import org.hindsight.core.retraining.Waiting;
import org.hindsight.ui.model.VersionCard.Fact;
import org.hindsight.ui.run.RunLine;
import org.hindsight.ui.text.When;
import org.jspecify.annotations.Nullable;

/**
 * The page of a model.
 *
 * @param id        its id
 * @param title     its title
 * @param headline  how its champion does, in a sentence
 * @param facts     the model in figures
 * @param champion  the version that serves; null before the first
 * @param versions  newest first
 * @param baseline  its baseline data
 * @param runs      its last runs
 * @param history   what was decided about the version that serves, newest first
 * @param active    the run on its way; null for none
 * @param waiting   the version that waits for a decision; null for none
 * @param lastRun   the page of the last run; empty before the first
 * @param undo      the version that served before the one that serves, and can serve again; empty for none
 * @param refused   why the version that should serve does not; empty while it does
 * @param intact    false when something else than Hindsight changed what was decided
 */
record ModelPage(
        String id,
        String title,
        String headline,
        List<Fact> facts,
        @Nullable VersionCard champion,
        List<VersionCard> versions,
        Baseline baseline,
        List<RunLine> runs,
        List<Takeover> history,
        @Nullable RunLine active,
        @Nullable Waiting waiting,
        String lastRun,
        String undo,
        String refused,
        boolean intact) {

    /**
     * Baseline data.
     *
     * @param rows        how many rows fit
     * @param rejected    lines that do not, those shown
     * @param more        how many more do not, in words; empty for none
     * @param fingerprint the file's hash
     * @param source      where it is from
     * @param simulated   whether it is the shipped, simulated one
     * @param remarks     what the loader recognised
     * @param problem     why the data cannot be used; empty when they can
     */
    record Baseline(
            String rows,
            List<Rejected> rejected,
            String more,
            String fingerprint,
            String source,
            boolean simulated,
            List<String> remarks,
            String problem) {

        /** Data that the plugin refuses. */
        static Baseline refused(String problem) {
            return new Baseline("\u2013", List.of(), "", "", "", false, List.of(), problem);
        }
    }

    /** A line that does not fit. */
    record Rejected(long line, String message) {}

    /** A version that took over or was declined. */
    record Takeover(String version, When at, String action, String reason, String actor) {}
}

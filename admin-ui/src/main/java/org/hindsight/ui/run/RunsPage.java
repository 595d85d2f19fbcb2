package org.hindsight.ui.run;

import java.util.List;

/**
 * The list of runs.
 *
 * @param headline how things stand, in a sentence
 * @param models   links that show the runs of one model only; the first one shows all
 * @param runs     newest first
 * @param live     whether one of them is on its way
 * @param here     the page's own address
 */
record RunsPage(String headline, List<Choice> models, List<RunLine> runs, boolean live, String here) {

    /** A link to the runs of a model. */
    record Choice(String href, String title, boolean here) {}
}

package org.hindsight.ui.result;

import org.hindsight.core.evaluation.Peers;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Words;

/**
 * What a chance was held against: people whom the model had not learnt from and to whom it gave a chance near this one. Positions are
 * percentages of a line from 0 to 100 people, as an SVG takes them.
 *
 * @param finding between which numbers it is to be expected, in a sentence
 * @param tried   on whom that rests, in a sentence
 * @param low     the lower end of the interval
 * @param high    its upper end
 * @param lowAt   where the interval begins
 * @param wide    how wide it is
 * @param chance  the chance in whole people of a hundred
 * @param at      where that is
 * @param alt     the picture in words
 */
record Certainty(
        String finding, String tried, int low, int high, String lowAt, String wide, int chance, String at, String alt) {

    /** The words and the picture for these peers. */
    static Certainty of(Peers peers, Words words) {
        Figures figures = words.figures();
        int low = Figures.ofHundred(peers.low());
        int high = Figures.ofHundred(peers.high());
        int from = Figures.ofHundred(peers.from());
        int to = Figures.ofHundred(peers.to());
        String people = figures.count(peers.rows());
        String happened = figures.count(Math.round(peers.share() * peers.rows()));
        return new Certainty(
                words.say("result.peers.finding", low, high),
                from == to
                        ? words.say("result.peers.tried.same", people, from, happened)
                        : words.say("result.peers.tried", people, from, to, happened),
                low,
                high,
                low + "%",
                (high - low) + "%",
                peers.percent(),
                peers.percent() + "%",
                words.say("result.peers.alt", low, high, peers.percent()));
    }
}

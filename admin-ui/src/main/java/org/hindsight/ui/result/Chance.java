package org.hindsight.ui.result;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Words;

/**
 * Probabilities as people out of a hundred. Frequencies with a constant denominator and person-like icons are understood by more
 * people than percentages (Gigerenzer and others 2007; Zikmund-Fisher and others 2014).
 *
 * @param blocks ten blocks of ten icons, each the kind of one person: the position of a group among {@code groups}
 * @param groups what the icons stand for
 * @param alt    the picture in words
 */
record Chance(List<List<Integer>> blocks, List<Group> groups, String alt) {

    /**
     * People with the same outcome.
     *
     * @param kind  from 0, as in the picture
     * @param words what happens to them
     * @param count how many of 100
     * @param share the same as a percentage, for the table
     */
    record Group(int kind, String words, int count, String share) {}

    /**
     * The picture of these probabilities.
     *
     * @param labels        what happens, in words, the one that matters first
     * @param probabilities the probability of each, together 1
     */
    static Chance of(List<String> labels, List<Double> probabilities, Words words) {
        int[] counts = hundred(probabilities);
        List<Group> groups = new ArrayList<>();
        List<Integer> people = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            groups.add(new Group(i, labels.get(i), counts[i], words.figures().percent(probabilities.get(i), 1)));
            for (int person = 0; person < counts[i]; person++) {
                people.add(i);
            }
        }
        List<List<Integer>> blocks = new ArrayList<>();
        for (int start = 0; start < 100; start += 10) {
            blocks.add(List.copyOf(people.subList(start, start + 10)));
        }
        List<String> parts = groups.stream().map(group -> words.say("result.alt.part", group.count(), group.words())).toList();
        return new Chance(blocks, groups, words.say("result.alt", String.join("; ", parts)));
    }

    /** Whole people that add up to 100: the largest remainders are rounded up. */
    static int[] hundred(List<Double> probabilities) {
        int[] counts = probabilities.stream().mapToInt(probability -> (int) Math.floor(100 * probability)).toArray();
        if (probabilities.size() == 2) {
            counts[0] = Figures.ofHundred(probabilities.getFirst());
            counts[1] = 100 - counts[0];
            return counts;
        }
        for (int left = 100 - java.util.Arrays.stream(counts).sum(); left > 0; left--) {
            int most = 0;
            for (int i = 1; i < counts.length; i++) {
                if (100 * probabilities.get(i) - counts[i] > 100 * probabilities.get(most) - counts[most]) {
                    most = i;
                }
            }
            counts[most]++;
        }
        return counts;
    }
}

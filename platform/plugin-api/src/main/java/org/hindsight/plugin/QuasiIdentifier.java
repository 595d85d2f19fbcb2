package org.hindsight.plugin;

import java.util.List;

/**
 * A feature that could help to recognise a person in combination with others, and how it is coarsened.
 *
 * @param feature   the feature's name
 * @param cutPoints for a numeric feature the ascending borders between bands, each border belonging to the upper band; empty for a choice feature, whose choices are the bands
 */
public record QuasiIdentifier(String feature, List<Double> cutPoints) {

    /** Checks that the borders ascend. */
    public QuasiIdentifier {
        cutPoints = List.copyOf(cutPoints);
        for (int i = 1; i < cutPoints.size(); i++) {
            Checks.that(
                    cutPoints.get(i - 1) < cutPoints.get(i),
                    "Quasi-identifier '" + feature + "': the borders " + cutPoints + " do not ascend.");
        }
    }

    /** A quasi-identifier with these borders. */
    public static QuasiIdentifier of(String feature, double... cutPoints) {
        return new QuasiIdentifier(feature, java.util.Arrays.stream(cutPoints).boxed().toList());
    }
}

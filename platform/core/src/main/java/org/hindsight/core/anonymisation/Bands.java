package org.hindsight.core.anonymisation;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.QuasiIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The bands of one quasi-identifier, in order.
 *
 * @param feature its name
 * @param index   its position in the schema
 * @param bands   the bands
 */
public record Bands(String feature, int index, List<Band> bands) {

    /**
     * One of them: the numbers from {@code low} to below {@code high}, or a choice.
     *
     * @param low    the least number, null without a lower end
     * @param high   the border above, null without an upper end
     * @param choice the choice's value, null for numbers
     */
    public record Band(@Nullable Double low, @Nullable Double high, @Nullable String choice) {}

    /** Copies the list. */
    public Bands {
        bands = List.copyOf(bands);
    }

    /** The bands that a plugin declares for a feature. */
    public static Bands of(FeatureSchema schema, QuasiIdentifier identifier) {
        int index = schema.indexOf(identifier.feature());
        Feature feature = schema.features().get(index);
        List<Band> bands = new ArrayList<>();
        if (feature instanceof ChoiceFeature choice) {
            choice.choices().forEach(one -> bands.add(new Band(null, null, one.value())));
        } else {
            List<Double> cuts = identifier.cutPoints();
            for (int i = 0; i <= cuts.size(); i++) {
                bands.add(new Band(i == 0 ? null : cuts.get(i - 1), i == cuts.size() ? null : cuts.get(i), null));
            }
        }
        return new Bands(identifier.feature(), index, bands);
    }

    /** The position of a case's band, negative when its answer is missing. */
    public int bandOf(FeatureVector features) {
        if (features.isMissing(index)) {
            return -1;
        }
        double value = features.get(index);
        if (bands.getFirst().choice() != null) {
            return (int) value;
        }
        int above = 0;
        while (above < bands.size() - 1 && value >= java.util.Objects.requireNonNull(bands.get(above).high())) {
            above++;
        }
        return above;
    }
}

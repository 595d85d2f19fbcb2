package org.hindsight.core.dataset;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.LabelledRow;
import org.jspecify.annotations.Nullable;

/**
 * On which side of the split a case is, for ever: {@code HMAC(split key, assessment, key) mod 100 < 20} is the holdout, where the key
 * is the plugin's group, else the caller's subject, else the features themselves; never the label. The split key is made once and
 * lives in the database, so every version is measured on rows that no version was trained on.
 */
@Singleton
public class Split {

    /** The two sides. */
    public enum Side {
        TRAINING,
        HOLDOUT
    }

    /**
     * Where a case is.
     *
     * @param keyHash    hex HMAC of the key that decides; equal for cases that belong together
     * @param contentHash hex HMAC of the features alone; equal for equal answers whatever the key
     * @param side       the side
     */
    public record Placement(String keyHash, String contentHash, Side side) {}

    /**
     * Places a case that somebody answered.
     *
     * @param day     the day of the prediction in the platform's time zone
     * @param subject the caller's own key of the person asked about, null for none
     */
    public Placement place(AssessmentPlugin plugin, Answers answers, LocalDate day, @Nullable String subject) {
        throw new UnsupportedOperationException();
    }

    /** Places a row of the baseline. */
    public Placement place(String assessment, FeatureSchema schema, LabelledRow row) {
        throw new UnsupportedOperationException();
    }
}

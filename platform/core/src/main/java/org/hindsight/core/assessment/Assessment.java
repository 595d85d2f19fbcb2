package org.hindsight.core.assessment;

import java.time.Instant;
import java.util.List;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * An assessment in the reader's language.
 *
 * @param descriptor who and what it is for
 * @param schema     the questions
 * @param target     what is predicted
 * @param labels     the words for each label, in the order of the target; for a numeric target empty
 * @param followUp   how people are asked what happened
 * @param model      the model that serves now, null while the first one is being trained
 */
public record Assessment(
        Descriptor descriptor,
        FeatureSchema schema,
        Target target,
        List<String> labels,
        FollowUp followUp,
        @Nullable ServingModelSummary model) {

    /** Whether labels are predicted. */
    public boolean classification() {
        return target instanceof ClassTarget;
    }

    /**
     * The model that serves, as people see it.
     *
     * @param version            its name, such as {@code v20260301_020003}
     * @param trainedAt          when it was trained
     * @param baselineRows       rows of the baseline it was trained on
     * @param outcomeRows        confirmed outcomes it was trained on
     * @param simulatedBaseline  whether the baseline is the shipped, simulated one
     * @param metric             its primary figure on rows it never saw; null when none could be measured
     */
    public record ServingModelSummary(
            String version,
            Instant trainedAt,
            long baselineRows,
            long outcomeRows,
            boolean simulatedBaseline,
            @Nullable Figure metric) {}

    /**
     * A measured figure.
     *
     * @param name  the metric's id, such as {@code roc_auc}
     * @param value the figure
     * @param low   lower end of its 95 % interval, null when unknown
     * @param high  upper end
     * @param n     rows measured on
     */
    public record Figure(String name, double value, @Nullable Double low, @Nullable Double high, long n) {}
}

package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.VersionDetail;
import org.jspecify.annotations.Nullable;

/**
 * A trained version of a model, never changed after it was written.
 *
 * @param model           the assessment
 * @param version         its name
 * @param runId           the run that made it
 * @param status          PROMOTED, KEPT, INSUFFICIENT_EVIDENCE or NEEDS_REVIEW
 * @param trigger         what started the run
 * @param trainedAt       when the training ended
 * @param trainingSamples rows it was trained on
 * @param testSamples     rows it was measured on
 * @param metrics         its figures as measured then, null where undefined
 * @param intervals       low and high end of the 95 % interval of each figure that has one
 * @param confusionMatrix null for regression
 * @param decision        what the promotion gate said
 * @param provenance      everything needed to train it again
 * @param retained        whether its files are still there
 * @param serving         whether it answers now
 * @param trainedElsewhere whether another installation trained it; such a version is never promoted automatically
 * @param erasedRows      how many rows it learnt from were erased since; above 0 it cannot be reproduced any more
 * @param reproducible    the same in words: "yes", or "not reproducible: N rows erased"
 * @param subgroups       its primary figure by band of each quasi-identifier
 * @param calibration     slope and intercept of its probabilities, for each label that is looked at
 * @param predictionIntervals whether its prediction intervals keep their promise, null for classification
 * @param anonymity       how well the outcomes hid people, null where that was not recorded
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Version")
record VersionJson(
        String model,
        String version,
        long runId,
        String status,
        String trigger,
        Instant trainedAt,
        long trainingSamples,
        long testSamples,
        Map<String, @Nullable Double> metrics,
        Map<String, List<Double>> intervals,
        @Nullable ConfusionJson confusionMatrix,
        @Nullable DecisionJson decision,
        Map<String, String> provenance,
        boolean retained,
        boolean serving,
        boolean trainedElsewhere,
        long erasedRows,
        String reproducible,
        List<VersionDetail.Subgroup> subgroups,
        List<VersionDetail.Calibration> calibration,
        VersionDetail.@Nullable IntervalFigures predictionIntervals,
        VersionDetail.@Nullable AnonymityFigures anonymity) {

    static VersionJson of(ModelVersion version, boolean serving, long erased, Locale locale) {
        return new VersionJson(
                version.assessment(),
                version.version(),
                version.runId(),
                version.status(),
                version.trigger(),
                version.trainedAt(),
                version.trainingSamples(),
                version.testSamples(),
                MetricNames.complete(version),
                version.intervals(),
                ConfusionJson.of(version.confusion()),
                DecisionJson.of(version.decision(), locale),
                version.provenance(),
                version.retained(),
                serving,
                version.trainedElsewhere(),
                erased,
                reproducible(version, erased),
                version.detail().subgroups(),
                version.detail().calibration(),
                version.detail().intervals(),
                version.detail().anonymity());
    }

    private static String reproducible(ModelVersion version, long erased) {
        if (version.trainedElsewhere()) {
            return "not reproducible here: trained elsewhere";
        }
        return erased == 0 ? "yes" : "not reproducible: " + erased + (erased == 1 ? " row" : " rows") + " erased";
    }
}

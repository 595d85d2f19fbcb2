package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.model.StoredEvaluation;
import org.jspecify.annotations.Nullable;

/**
 * Versions measured on the same rows.
 *
 * @param n           rows
 * @param groups      independent groups among them
 * @param versions    each version's figures, in the order asked for
 * @param differences how the second differs from the first: its figures less those of the first, null where undefined for either
 * @param pValue      how probable a difference at least as large would be if these two were equally good
 * @param test        the test that says so
 * @param contrasts   the same for every later version against the first
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Comparison")
record ComparisonJson(
        long n,
        long groups,
        List<Measured> versions,
        Map<String, @Nullable Difference> differences,
        double pValue,
        String test,
        List<Contrast> contrasts) {

    /**
     * One version's figures on these rows.
     *
     * @param version         its name
     * @param metrics         figures, null where undefined
     * @param intervals       low and high end of the 95 % interval of each figure that has one
     * @param confusionMatrix null for regression
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "ComparedVersion")
    record Measured(
            String version,
            Map<String, @Nullable Double> metrics,
            Map<String, List<Double>> intervals,
            @Nullable ConfusionJson confusionMatrix) {

        static Measured of(Comparison.Measured measured) {
            StoredEvaluation figures = StoredEvaluation.of(measured.evaluation());
            return new Measured(
                    measured.version(), MetricNames.complete(figures), figures.intervals(), ConfusionJson.of(figures.confusion()));
        }
    }

    /**
     * How far apart two figures are.
     *
     * @param value the difference
     * @param low   lower end of its paired 95 % interval, null where the rows do not tell one
     * @param high  upper end
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Difference")
    record Difference(double value, @Nullable Double low, @Nullable Double high) {

        static Difference of(Figure figure) {
            return new Difference(figure.value(), figure.low(), figure.high());
        }
    }

    /**
     * How one version differs from another.
     *
     * @param version     the one
     * @param than        the other
     * @param differences figures of the one less those of the other
     * @param pValue      of the paired test
     * @param test        its name
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Contrast")
    record Contrast(String version, String than, Map<String, @Nullable Difference> differences, double pValue, String test) {

        static Contrast of(Comparison.Contrast contrast, boolean ofLabels) {
            Map<String, Difference> known = new LinkedHashMap<>();
            contrast.differences().forEach((metric, figure) -> known.put(metric.id(), Difference.of(figure)));
            return new Contrast(
                    contrast.version(), contrast.than(), MetricNames.complete(known, ofLabels), contrast.test().pValue(), contrast.test().name());
        }
    }

    /** A comparison of at least two versions. */
    static ComparisonJson of(Comparison comparison) {
        boolean ofLabels = comparison.versions().getFirst().evaluation().confusionMatrix() != null;
        List<Contrast> contrasts = comparison.contrasts().stream().map(contrast -> Contrast.of(contrast, ofLabels)).toList();
        Contrast second = contrasts.getFirst();
        return new ComparisonJson(
                comparison.rows(),
                comparison.groups(),
                comparison.versions().stream().map(Measured::of).toList(),
                second.differences(),
                second.pValue(),
                second.test(),
                contrasts);
    }
}

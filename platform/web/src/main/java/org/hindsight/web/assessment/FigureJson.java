package org.hindsight.web.assessment;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.hindsight.core.assessment.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure.
 *
 * @param name  the metric, such as roc_auc
 * @param value the figure
 * @param low   lower end of its 95 % interval, null when unknown
 * @param high  upper end
 * @param n     rows measured on
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Figure")
public record FigureJson(String name, double value, @Nullable Double low, @Nullable Double high, long n) {

    /** The figure for a caller of the API; null where there is none. */
    public static @Nullable FigureJson of(Assessment.@Nullable Figure figure) {
        return figure == null ? null : new FigureJson(figure.name(), figure.value(), figure.low(), figure.high(), figure.n());
    }
}

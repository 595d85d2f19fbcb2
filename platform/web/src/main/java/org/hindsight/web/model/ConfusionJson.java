package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.hindsight.core.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/**
 * A confusion matrix.
 *
 * @param labels the labels, in the order of rows and columns
 * @param counts rows actual, columns predicted
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "ConfusionMatrix")
record ConfusionJson(List<String> labels, List<List<Long>> counts) {

    static @Nullable ConfusionJson of(ModelVersion.@Nullable ConfusionCounts confusion) {
        return confusion == null ? null : new ConfusionJson(confusion.labels(), confusion.counts());
    }
}

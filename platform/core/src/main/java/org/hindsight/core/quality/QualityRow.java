package org.hindsight.core.quality;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A report, as the database holds it; its content is JSON. */
@MappedEntity("quality_report")
record QualityRow(@Id String assessment, LocalDate measuredOn, String content) {

    /** How many outcomes have a label. */
    @Introspected
    record Label(String label, long outcomes) {}
}

package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.hindsight.core.retraining.Run;

/**
 * A run that was asked for, or was under way already.
 *
 * @param id     its number
 * @param model  the assessment
 * @param status where it is
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "StartedRun")
record StartedRun(long id, String model, String status) {

    static StartedRun of(Run run) {
        return new StartedRun(run.id(), run.model(), run.status().name());
    }
}

package org.hindsight.web.prediction;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.hindsight.core.followup.FollowUp;

/**
 * A wish to be asked later what really happened.
 *
 * @param dueAt   when what happened can be known
 * @param channel email or sms
 * @param status  WAITING, SENT, ANSWERED, STOPPED, EXPIRED or FAILED
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "FollowUp")
record FollowUpJson(Instant dueAt, String channel, String status) {

    static FollowUpJson of(FollowUp followUp) {
        return new FollowUpJson(followUp.dueAt(), followUp.channel(), followUp.status().name());
    }
}

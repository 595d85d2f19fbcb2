package org.hindsight.web.prediction;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.hindsight.core.followup.FollowUps;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Reader;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "Predictions")
@Controller("/api/predictions/{token}/follow-up")
@Secured(Access.ANYONE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpController {

    private final FollowUps followUps;

    FollowUpController(FollowUps followUps) {
        this.followUps = followUps;
    }

    /**
     * Where to ask.
     *
     * @param channel email or sms
     * @param address the e-mail address, or the telephone number with its country code
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "FollowUpAddress")
    record Where(@Nullable String channel, @Nullable String address) {}

    /**
     * Lets Hindsight ask later what really happened, once, in the language of the Accept-Language header. It takes the place of an earlier wish.
     *
     * @param token the prediction's token
     * @param where how to reach the person; it is stored encrypted and erased when it is not needed any more
     * @return the wish
     */
    @Put
    FollowUpJson wish(String token, @Body Where where, HttpRequest<?> request) {
        return followUps.wish(token, followUps.read(where.channel(), where.address()), Reader.language(request))
                .map(FollowUpJson::of)
                .orElseThrow(() -> ProblemException.of(HttpStatus.CONFLICT, "What happened is known already, so there is nothing to ask."));
    }

    /**
     * Ends it: nobody is asked, and where to reach the person is erased.
     *
     * @param token the prediction's token
     */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void end(String token) {
        followUps.stop(token);
    }

    /**
     * For mail programs that offer to unsubscribe with one click (RFC 8058): nothing is sent to the address any more, whoever asks for it.
     *
     * @param token the prediction's token
     */
    @Post("/stop")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA, MediaType.ALL})
    @Status(HttpStatus.NO_CONTENT)
    void stop(String token) {
        followUps.stopAll(token);
    }
}

package org.hindsight.web.model;

import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.hindsight.core.retraining.PromotionSettings;
import org.hindsight.core.retraining.PromotionTerms;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.Callers;
import org.jspecify.annotations.Nullable;

@Tag(name = "Models")
@SecurityRequirement(name = "bearer")
@Controller("/api/models/{id}/promotion")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PromotionController {

    private final PromotionSettings settings;

    PromotionController(PromotionSettings settings) {
        this.settings = settings;
    }

    /**
     * How a model's promotions are decided.
     *
     * @param profile          CAUTIOUS, BALANCED or RESPONSIVE
     * @param mode             automatic, or approval when a version serves only after an admin promoted it
     * @param shadowCandidates whether an undecided version is judged again at later runs
     * @param floors           the worst acceptable value of figures
     * @param defaults         what would hold if nothing was chosen
     * @param chosenBy         who chose last, null when nobody did
     * @param chosenAt         when, null when nobody did
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Promotion")
    record PromotionJson(
            String profile,
            String mode,
            boolean shadowCandidates,
            Map<String, Double> floors,
            DefaultsJson defaults,
            @Nullable String chosenBy,
            @Nullable Instant chosenAt) {

        static PromotionJson of(PromotionSettings.Standing standing) {
            PromotionTerms terms = standing.inForce();
            return new PromotionJson(
                    terms.profile().name(), terms.mode().id(), terms.shadowCandidates(), byName(terms),
                    DefaultsJson.of(standing.defaults()), standing.chosenBy(), standing.chosenAt());
        }
    }

    /**
     * What holds while nobody has chosen anything.
     *
     * @param profile          CAUTIOUS, BALANCED or RESPONSIVE
     * @param mode             automatic, or approval when a version serves only after an admin promoted it
     * @param shadowCandidates whether an undecided version is judged again at later runs
     * @param floors           the worst acceptable value of figures
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "PromotionDefaults")
    record DefaultsJson(String profile, String mode, boolean shadowCandidates, Map<String, Double> floors) {

        static DefaultsJson of(PromotionTerms terms) {
            return new DefaultsJson(terms.profile().name(), terms.mode().id(), terms.shadowCandidates(), byName(terms));
        }
    }

    private static Map<String, Double> byName(PromotionTerms terms) {
        Map<String, Double> floors = new TreeMap<>();
        terms.floors().forEach((metric, floor) -> floors.put(metric.id(), floor));
        return floors;
    }

    /**
     * Tells how a model's promotions are decided.
     *
     * @param id the assessment's name
     * @return what is in force for the next run
     */
    @Get
    @Secured({Access.ADMIN, Access.MODELS})
    PromotionJson standing(String id) {
        return PromotionJson.of(settings.of(id));
    }

    /**
     * Chooses how a model's promotions are decided, from the next run on. The choice takes the place of an earlier one as a whole.
     *
     * @param id   the assessment's name
     * @param body profile, mode, shadow_candidates and floors; what is left out goes back to the default
     * @return what is in force for the next run
     */
    @Put
    @Secured(Access.ADMIN)
    PromotionJson choose(String id, @Body PromotionBody body, Authentication who) {
        return PromotionJson.of(settings.choose(id, body.choice(), Callers.actor(who)));
    }
}

package org.hindsight.web.model;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.RefusedChampion;
import org.hindsight.core.retraining.Waiting;
import org.hindsight.web.assessment.FigureJson;
import org.jspecify.annotations.Nullable;

/**
 * How a model does, at a glance.
 *
 * @param id             the assessment
 * @param title          its title
 * @param predictions    how many were made
 * @param outcomes       how many of them have a confirmed outcome
 * @param feedbackRate   outcomes per prediction, 0 when there are no predictions
 * @param newOutcomes    outcomes since the last training
 * @param readyToRetrain whether enough new outcomes have come in for a training
 * @param champion       the version that serves, null before the first one
 * @param lastRun        the last run, null before the first one
 * @param waiting        the version that waits for a person's decision, null when none does
 * @param nextRun        when the next one is due, null when none is planned
 * @param refused        set while the champion's files are refused: it was damaged, tampered with or is not this platform's
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "Model")
record ModelJson(
        String id,
        String title,
        long predictions,
        long outcomes,
        double feedbackRate,
        long newOutcomes,
        boolean readyToRetrain,
        @Nullable ChampionJson champion,
        @Nullable RunJson lastRun,
        @Nullable WaitingJson waiting,
        @Nullable Instant nextRun,
        @Nullable RefusedJson refused) {

    /**
     * A version that should serve and whose files were refused.
     *
     * @param version the version
     * @param reason  why, and what to do
     * @param serving the version that serves in its place, null when none can be read
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "RefusedChampion")
    record RefusedJson(String version, String reason, @Nullable String serving) {

        static @Nullable RefusedJson of(@Nullable RefusedChampion refused, Locale locale) {
            return refused == null ? null : new RefusedJson(refused.version(), refused.reason().in(locale), refused.serving());
        }
    }

    /**
     * The version that serves.
     *
     * @param version its name
     * @param metric  its primary figure, null when none could be measured
     * @param change  that figure minus the one of the champion before on the same rows, null for the first
     * @param served  predictions it has answered
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Champion")
    record ChampionJson(String version, @Nullable FigureJson metric, @Nullable Double change, long served) {

        static @Nullable ChampionJson of(ModelOverview.@Nullable Champion champion) {
            return champion == null
                    ? null
                    : new ChampionJson(champion.version(), FigureJson.of(champion.metric()), champion.change(), champion.served());
        }
    }

    /**
     * A version that waits: promote or decline it.
     *
     * @param version its name
     * @param kind    approval when the gate would let it serve, review when the gate cannot tell
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Waiting")
    record WaitingJson(String version, String kind) {

        static @Nullable WaitingJson of(@Nullable Waiting waiting) {
            return waiting == null ? null : new WaitingJson(waiting.version(), waiting.kind());
        }
    }

    static ModelJson of(ModelOverview model, Locale locale) {
        return new ModelJson(
                model.id(),
                model.title(),
                model.predictions(),
                model.outcomes(),
                model.feedbackRate(),
                model.newOutcomes(),
                model.readyToRetrain(),
                ChampionJson.of(model.champion()),
                RunJson.ofNullable(model.lastRun(), locale),
                WaitingJson.of(model.waiting()),
                model.nextRun(),
                RefusedJson.of(model.refused(), locale));
    }
}

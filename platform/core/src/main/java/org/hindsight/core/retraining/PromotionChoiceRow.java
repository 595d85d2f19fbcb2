package org.hindsight.core.retraining;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an admin chose, as the database holds it; floors are JSON by metric id. What is null is left to the plugin or the platform. */
@MappedEntity("promotion_choice")
record PromotionChoiceRow(
        @Id String assessment,
        @Nullable String profile,
        @Nullable String promotionMode,
        @Nullable Boolean shadowCandidates,
        @Nullable String floors,
        String chosenBy,
        Instant chosenAt) {}

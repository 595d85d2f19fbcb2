package org.hindsight.core.outcome;

import java.time.Instant;
import java.util.Map;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.prediction.Caller;
import org.jspecify.annotations.Nullable;

/**
 * What really happened in a case that was predicted: a label for training.
 *
 * @param id           its number, ascending with the first report
 * @param predictionId the prediction's number
 * @param answers      the answers by feature name, a Double or a String each, as the schema was when they were given
 * @param value        the label, or the number as text
 * @param number       the number, null for a label
 * @param side         the side of the split, decided when the prediction was made
 * @param keyHash      equal for cases that belong together
 * @param contentHash  equal for equal answers
 * @param subjectHash  equal for cases of one person, null when nobody said whose case it is
 * @param source       how the one who reported it is known
 * @param addressHash  equal for reports from one network address, null when unknown
 * @param accountId    who reported it, null for nobody signed in
 * @param apiKeyId     the system that reported it, null for none
 * @param confirmedAt  since when there has been an outcome without a break; a correction does not change it
 * @param reportedAt   when this value was reported
 * @param modelVersion the version that had predicted it
 */
public record ConfirmedOutcome(
        long id,
        long predictionId,
        Map<String, Object> answers,
        String value,
        @Nullable Double number,
        Side side,
        String keyHash,
        String contentHash,
        @Nullable String subjectHash,
        Caller.Source source,
        @Nullable String addressHash,
        @Nullable Long accountId,
        @Nullable Long apiKeyId,
        Instant confirmedAt,
        Instant reportedAt,
        String modelVersion) {}

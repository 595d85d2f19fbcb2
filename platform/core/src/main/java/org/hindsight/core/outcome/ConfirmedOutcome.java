package org.hindsight.core.outcome;

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
 * @param side         the side of the split, decided when the prediction was made
 * @param keyHash      equal for cases that belong together
 * @param subjectHash  equal for cases of one person, null when nobody said whose case it is
 * @param source       how the one who reported it is known
 * @param addressHash  equal for reports from one network address, null when unknown
 * @param accountId    who reported it, null for nobody signed in
 * @param apiKeyId     the system that reported it, null for none
 */
public record ConfirmedOutcome(
        long id,
        long predictionId,
        Map<String, Object> answers,
        String value,
        Side side,
        String keyHash,
        @Nullable String subjectHash,
        Caller.Source source,
        @Nullable String addressHash,
        @Nullable Long accountId,
        @Nullable Long apiKeyId) {}

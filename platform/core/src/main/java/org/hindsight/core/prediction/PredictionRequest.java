package org.hindsight.core.prediction;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a prediction.
 *
 * @param answers raw answers by feature name, as they come in JSON or a form
 * @param subject the caller's own key of the person asked about; stored as a keyed hash only
 * @param aboutMe whether the signed-in person answers about themselves; the account is then the subject
 * @param ref     the caller's own reference, given back unchanged
 * @param caller  who asks
 */
public record PredictionRequest(
        Map<String, ?> answers, @Nullable String subject, boolean aboutMe, @Nullable String ref, Caller caller) {}

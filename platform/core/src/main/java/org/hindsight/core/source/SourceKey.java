package org.hindsight.core.source;

import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.prediction.Caller;
import org.jspecify.annotations.Nullable;

/** Names sources: {@code api_key:3}, {@code account:7}, or {@code address:HASH} for somebody who is not signed in. */
final class SourceKey {

    private SourceKey() {}

    static String of(ConfirmedOutcome outcome) {
        return of(outcome.source().name(), outcome.accountId(), outcome.apiKeyId(), outcome.addressHash());
    }

    static String of(String source, @Nullable Long accountId, @Nullable Long apiKeyId, @Nullable String addressHash) {
        return switch (Caller.Source.valueOf(source)) {
            case API_KEY -> "api_key:" + (apiKeyId == null ? "unknown" : apiKeyId);
            case USER, ADMIN -> "account:" + (accountId == null ? "unknown" : accountId);
            case PERSON -> "address:" + (addressHash == null ? "unknown" : addressHash);
        };
    }
}

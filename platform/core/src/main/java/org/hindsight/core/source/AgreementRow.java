package org.hindsight.core.source;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/** Outcomes of one assessment from one place that are what was foretold, as a query counts them. */
@Introspected
record AgreementRow(
        String source, @Nullable Long accountId, @Nullable Long apiKeyId, @Nullable String addressHash, long outcomes) {}

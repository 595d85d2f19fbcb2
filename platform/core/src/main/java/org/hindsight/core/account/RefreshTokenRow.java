package org.hindsight.core.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A refresh token as the database holds it: its hash alone. */
@MappedEntity("refresh_token")
record RefreshTokenRow(
        @Id String tokenHash, long sessionId, Instant issuedAt, Instant expiresAt, @Nullable Instant usedAt) {}

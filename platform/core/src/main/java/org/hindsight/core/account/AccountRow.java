package org.hindsight.core.account;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account as the database holds it. */
@MappedEntity("account")
record AccountRow(
        @Id @GeneratedValue @Nullable Long id,
        String email,
        String role,
        String passwordHash,
        boolean disabled,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    Accounts.Account toAccount() {
        return new Accounts.Account(Objects.requireNonNull(id, "a stored account has a number"), email, Accounts.Role.valueOf(role));
    }
}

package org.hindsight.web.account;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.hindsight.core.account.AccountChanges;
import org.jspecify.annotations.Nullable;

/**
 * An account.
 *
 * @param id           its number
 * @param email        who signs in
 * @param role         ADMIN or USER
 * @param disabled     whether it is kept from signing in
 * @param createdAt    when it was made
 * @param lastSignInAt when somebody signed in with it, null for never
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "User")
record UserJson(long id, String email, String role, boolean disabled, Instant createdAt, @Nullable Instant lastSignInAt) {

    static UserJson of(AccountChanges.Listed one) {
        return new UserJson(one.id(), one.email(), one.role().name(), one.disabled(), one.createdAt(), one.lastSignInAt());
    }
}

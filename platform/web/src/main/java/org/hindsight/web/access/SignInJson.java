package org.hindsight.web.access;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of signing in. */
final class SignInJson {

    private SignInJson() {}

    /**
     * Who signs in.
     *
     * @param email    the account's e-mail address
     * @param password its password
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Credentials")
    record Credentials(@Nullable String email, @Nullable String password) {
        // A password must not reach a log by way of its record.
        @Override
        public String toString() {
            return "Credentials[" + email + "]";
        }
    }

    /**
     * What an earlier sign-in gave.
     *
     * @param refreshToken the newest refresh token of that sign-in
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Refresh")
    record Refresh(@Nullable String refreshToken) {}

    /**
     * Tokens of a sign-in.
     *
     * @param accessToken  goes into the header Authorization: Bearer
     * @param refreshToken gives the next pair, once
     * @param tokenType    always Bearer
     * @param expiresIn    seconds until the access token expires
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Tokens")
    record Tokens(String accessToken, String refreshToken, String tokenType, long expiresIn) {}
}

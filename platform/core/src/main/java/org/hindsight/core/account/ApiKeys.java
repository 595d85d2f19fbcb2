package org.hindsight.core.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.database.Moment;
import org.hindsight.core.secret.Tokens;
import org.jspecify.annotations.Nullable;

/** Keys of other systems: scoped, shown once, revocable. A key looks like {@code hs_...}. */
@Singleton
public class ApiKeys {

    private static final String PREFIX = "hs_";
    private static final Duration USE_REMEMBERED_EVERY = Duration.ofMinutes(1);

    private final ApiKeyRepository keys;
    private final Clock clock;

    ApiKeys(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What a key may do; {@link #id()} is its name in the API. */
    public enum Scope {
        /** Make predictions, also in batches. */
        PREDICT,
        /** Report outcomes by token. */
        OUTCOME,
        /** Read models, runs, versions and quality. */
        MODELS,
        /** Start and cancel runs, promote. */
        RETRAIN,
        /** Read the metrics endpoint. */
        METRICS;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A key as it is listed; the key itself is not known any more. */
    public record ApiKey(
            long id, String name, Set<Scope> scopes, Instant createdAt, @Nullable Instant lastUsedAt, boolean revoked) {}

    /** A fresh key with its secret, shown once. */
    public record Created(ApiKey key, String secret) {}

    /**
     * Makes a key.
     *
     * @throws IllegalArgumentException when the name is blank or longer than 100 characters, or when there is no scope
     */
    public Created create(String name, Set<Scope> scopes, String actor) {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("The name of a key has from 1 to 100 characters; '" + name + "' has " + name.length() + ".");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("A key needs at least one scope.");
        }
        String secret = PREFIX + Tokens.fresh();
        ApiKeyRow row = keys.save(new ApiKeyRow(
                null, name.strip(), Tokens.hash(secret), ApiKeyRow.joined(scopes), Moment.now(clock), actor, null, null, null));
        return new Created(row.toKey(), secret);
    }

    /** The key of this secret, or empty when it is unknown or revoked. */
    public Optional<ApiKey> authenticate(String secret) {
        if (!secret.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<ApiKey> key =
                keys.findByKeyHash(Tokens.hash(secret)).map(ApiKeyRow::toKey).filter(known -> !known.revoked());
        Instant now = Moment.now(clock);
        key.ifPresent(known -> keys.used(known.id(), now, now.minus(USE_REMEMBERED_EVERY)));
        return key;
    }

    /** All keys, revoked ones too, oldest first. */
    public List<ApiKey> all() {
        return keys.findAllOrderById().stream().map(ApiKeyRow::toKey).toList();
    }

    /** Revokes a key. Returns false when there is none of this number that is in force. */
    public boolean revoke(long id, String actor) {
        return keys.revoke(id, Moment.now(clock), actor) == 1;
    }
}

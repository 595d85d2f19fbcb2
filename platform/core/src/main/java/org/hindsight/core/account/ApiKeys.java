package org.hindsight.core.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys of other systems: scoped, shown once, revocable. A key looks like {@code hs_...}. */
@Singleton
public class ApiKeys {

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

    public Created create(String name, Set<Scope> scopes, String actor) {
        throw new UnsupportedOperationException();
    }

    /** The key of this secret, or empty when it is unknown or revoked. */
    public Optional<ApiKey> authenticate(String secret) {
        throw new UnsupportedOperationException();
    }

    public List<ApiKey> all() {
        throw new UnsupportedOperationException();
    }

    /** Revokes a key. Returns false when there is none of this number. */
    public boolean revoke(long id, String actor) {
        throw new UnsupportedOperationException();
    }
}

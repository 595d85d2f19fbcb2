package org.hindsight.core.prediction;

import jakarta.inject.Singleton;
import org.hindsight.core.secret.Hmac;
import org.hindsight.core.secret.Keys;
import org.jspecify.annotations.Nullable;

/** Network addresses as keyed hashes: they tell whether two rows came from one place, and not from which. */
@Singleton
public class Addresses {

    private final Hmac hmac;

    Addresses(Keys keys) {
        this.hmac = keys.hmac("address");
    }

    /** The hash of an address, null for an empty one. */
    public @Nullable String hash(String address) {
        return address.isBlank() ? null : hmac.hex(address);
    }
}

package org.hindsight.core.secret;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/** Keys of a secret that everybody knows. */
@Singleton
@Replaces(Keys.class)
public class FakeKeys extends Keys {

    FakeKeys() {
        super(null);
    }

    @Override
    public SecretKey derive(String purpose) {
        byte[] secret = "a secret for tests that everybody knows".getBytes(StandardCharsets.UTF_8);
        return hkdf(secret, secret, purpose.getBytes(StandardCharsets.UTF_8), 32);
    }
}

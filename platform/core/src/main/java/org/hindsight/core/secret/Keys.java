package org.hindsight.core.secret;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.InvalidAlgorithmParameterException;
import java.security.NoSuchAlgorithmException;
import java.security.spec.AlgorithmParameterSpec;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keys derived from the master secret, one a purpose, by HKDF-SHA256 (RFC 5869): none of them tells anything about another or
 * about the secret.
 */
@Singleton
public class Keys {

    private static final int LENGTH = 32;
    private static final byte[] SALT = "org.hindsight".getBytes(StandardCharsets.UTF_8);

    private final MasterSecret secret;

    public Keys(MasterSecret secret) {
        this.secret = secret;
    }

    /**
     * The key of a purpose, the same on every call and node.
     *
     * @param purpose what it is for, such as {@code model-files}; never two things under one name
     */
    public SecretKey derive(String purpose) {
        return hkdf(secret.bytes(), SALT, purpose.getBytes(StandardCharsets.UTF_8), LENGTH);
    }

    /** Keyed hashes for a purpose. */
    public Hmac hmac(String purpose) {
        return new Hmac(derive(purpose));
    }

    /** Names the master secret without telling it, for things that must say with which secret they were signed. */
    public String keyId() {
        return secret.keyId();
    }

    /** HKDF-SHA256, extract and expand (RFC 5869, sections 2.2 and 2.3). */
    static SecretKey hkdf(byte[] secret, byte[] salt, byte[] purpose, int length) {
        AlgorithmParameterSpec parameters =
                HKDFParameterSpec.ofExtract().addIKM(secret).addSalt(salt).thenExpand(purpose, length);
        try {
            return KDF.getInstance("HKDF-SHA256").deriveKey("Generic", parameters);
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("This JDK cannot derive keys by HKDF-SHA256.", e);
        }
    }
}

package org.hindsight.core.followup;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.hindsight.core.secret.Keys;

/**
 * Encrypts where people are reached, with AES-256 in Galois/Counter Mode (NIST SP 800-38D) under a key derived from the master secret. The number of
 * the prediction is authenticated too, so that a contact moved to another row is refused.
 */
@Singleton
class ContactCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random = new SecureRandom();

    ContactCipher(Keys keys) {
        this.key = new SecretKeySpec(keys.derive("follow-up-contact").getEncoded(), "AES");
    }

    /** A random nonce, then ciphertext and tag, in Base64. */
    String encrypt(Contact contact, long predictionId) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] text = (contact.token() + "\n" + contact.address()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, predictionId).doFinal(text);
            return Base64.getEncoder().encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK cannot encrypt with AES-256-GCM.", e);
        }
    }

    /**
     * What was encrypted.
     *
     * @throws IllegalStateException when it was changed, moved to another row, or encrypted with another secret
     */
    Contact decrypt(String encrypted, long predictionId) {
        byte[] bytes = Base64.getDecoder().decode(encrypted);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), predictionId);
            String text = new String(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
            int end = text.indexOf('\n');
            return new Contact(text.substring(end + 1), text.substring(0, end));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The contact of prediction " + predictionId + " was changed, or encrypted with another secret.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, long predictionId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(0, predictionId));
        return cipher;
    }
}

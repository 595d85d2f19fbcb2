package org.hindsight.core.transfer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.hindsight.core.secret.Keys;
import org.jspecify.annotations.Nullable;

/**
 * The outside of an exported version: four lines of text (what it is, the key's name, a salt, the signature), then the content. The
 * signature is an HMAC-SHA256 over the other three lines and the content, by a key of the installation's secret or of a passphrase
 * (PBKDF2-HMAC-SHA256 with 600,000 rounds, as OWASP advised in 2023).
 */
final class Envelope {

    private static final String MAGIC = "HINDSIGHT VERSION 1";
    private static final String BY_PASSPHRASE = "passphrase";
    private static final int ROUNDS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int LONGEST_LINE = 200;
    private static final int SHORTEST_PASSPHRASE = 12;

    private final Keys keys;

    Envelope(Keys keys) {
        this.keys = keys;
    }

    /**
     * Signs some content.
     *
     * @param passphrase null to sign with the installation's own secret
     */
    byte[] seal(byte[] content, @Nullable String passphrase) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String head = MAGIC + "\n" + (passphrase == null ? keys.keyId() : BY_PASSPHRASE) + "\n" + HexFormat.of().formatHex(salt) + "\n";
        ByteArrayOutputStream file = new ByteArrayOutputStream(content.length + LONGEST_LINE);
        file.writeBytes(text(head));
        file.writeBytes(text(HexFormat.of().formatHex(signature(key(salt, passphrase), head, content)) + "\n"));
        file.writeBytes(content);
        return file.toByteArray();
    }

    /**
     * Gives the content back, unread, once its signature was found to be right.
     *
     * @throws RefusedFileException when it is no such file, was changed, or was signed with another key
     */
    byte[] open(byte[] file, @Nullable String passphrase) {
        String magic = line(file, 0);
        if (!magic.equals(MAGIC)) {
            throw new RefusedFileException("The file is no exported version of Hindsight. Export one with GET .../versions/VERSION/export.");
        }
        int at = magic.length() + 1;
        String signer = line(file, at);
        at += signer.length() + 1;
        String salt = line(file, at);
        at += salt.length() + 1;
        String signature = line(file, at);
        at += signature.length() + 1;
        requireKey(signer, passphrase);
        byte[] content = Arrays.copyOfRange(file, at, file.length);
        String head = magic + "\n" + signer + "\n" + salt + "\n";
        byte[] expected = signature(key(bytes(salt), signer.equals(BY_PASSPHRASE) ? passphrase : null), head, content);
        if (!MessageDigest.isEqual(expected, bytes(signature))) {
            throw new RefusedFileException(signer.equals(BY_PASSPHRASE)
                    ? "The passphrase is not the one that the file was exported with, or the file was changed or cut short."
                    : "The signature does not fit the file: it was changed or cut short after it was exported. Export it again.");
        }
        return content;
    }

    private void requireKey(String signer, @Nullable String passphrase) {
        if (signer.equals(BY_PASSPHRASE) && passphrase == null) {
            throw new RefusedFileException("The file was signed with a passphrase. Give it, or export the version without one.");
        }
        if (!signer.equals(BY_PASSPHRASE) && !signer.equals(keys.keyId())) {
            throw new RefusedFileException("The file was signed by another installation (key " + signer + "; this one has " + keys.keyId()
                    + "). Export it there with a passphrase, and give that here.");
        }
    }

    private SecretKey key(byte[] salt, @Nullable String passphrase) {
        if (passphrase == null) {
            return keys.derive("version-export");
        }
        if (passphrase.length() < SHORTEST_PASSPHRASE) {
            throw new RefusedFileException("The passphrase has " + passphrase.length() + " characters. Take at least " + SHORTEST_PASSPHRASE + ".");
        }
        try {
            PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256);
            return new SecretKeySpec(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded(), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no PBKDF2WithHmacSHA256.", e);
        }
    }

    private static byte[] signature(SecretKey key, String head, byte[] content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(text(head));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA256.", e);
        }
    }

    private static String line(byte[] file, int from) {
        for (int i = from; i < Math.min(file.length, from + LONGEST_LINE); i++) {
            if (file[i] == '\n') {
                return new String(file, from, i - from, StandardCharsets.US_ASCII);
            }
        }
        throw new RefusedFileException("The file is no exported version of Hindsight, or was cut short. Export it again.");
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new RefusedFileException("The file's first lines are damaged. Export it again.");
        }
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}

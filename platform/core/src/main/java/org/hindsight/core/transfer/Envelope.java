package org.hindsight.core.transfer;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelStore;
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
    private static final int BUFFER = 1 << 16;

    private final Keys keys;

    Envelope(Keys keys) {
        this.keys = keys;
    }

    /**
     * Writes a file: some content and its signature.
     *
     * @param file       is overwritten; nothing is left of it when the content cannot be written
     * @param passphrase null to sign with the installation's own secret
     */
    void seal(Path file, @Nullable String passphrase, ModelStore.Content content) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        String head = MAGIC + "\n" + (passphrase == null ? keys.keyId() : BY_PASSPHRASE) + "\n" + HexFormat.of().formatHex(salt) + "\n";
        Mac mac = mac(key(salt, passphrase), head);
        boolean whole = false;
        try (FileChannel channel = FileChannel.open(file, CREATE, TRUNCATE_EXISTING, WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            // The signature stands before what it is made of, so its place is kept free and filled at the end.
            out.write(text(head + "0".repeat(2 * mac.getMacLength()) + "\n"));
            content.writeTo(new SignedStream(out, mac));
            out.flush();
            channel.write(ByteBuffer.wrap(text(HexFormat.of().formatHex(mac.doFinal()))), head.length());
            whole = true;
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    /**
     * Gives the content, unread, once its signature was found to be right.
     *
     * @throws RefusedFileException when it is no such file, was changed, or was signed with another key
     */
    InputStream open(Path file, @Nullable String passphrase) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4 * LONGEST_LINE);
        }
        String magic = line(start, 0);
        if (!magic.equals(MAGIC)) {
            throw new RefusedFileException(Message.of("transfer.noVersion"));
        }
        int at = magic.length() + 1;
        String signer = line(start, at);
        at += signer.length() + 1;
        String salt = line(start, at);
        at += salt.length() + 1;
        String signature = line(start, at);
        at += signature.length() + 1;
        requireKey(signer, passphrase);
        Mac mac = mac(key(bytes(salt), signer.equals(BY_PASSPHRASE) ? passphrase : null), magic + "\n" + signer + "\n" + salt + "\n");
        try (InputStream content = from(file, at)) {
            content.transferTo(new SignedStream(OutputStream.nullOutputStream(), mac));
        }
        if (!MessageDigest.isEqual(mac.doFinal(), bytes(signature))) {
            throw signer.equals(BY_PASSPHRASE)
                    ? RefusedFileException.passphrase(Message.of("transfer.otherPassphrase"))
                    : new RefusedFileException(Message.of("transfer.changed"));
        }
        return from(file, at);
    }

    private static InputStream from(Path file, long position) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        in.skipNBytes(position);
        return in;
    }

    private void requireKey(String signer, @Nullable String passphrase) {
        if (signer.equals(BY_PASSPHRASE) && passphrase == null) {
            throw RefusedFileException.passphrase(Message.of("transfer.passphraseMissing"));
        }
        if (!signer.equals(BY_PASSPHRASE) && !signer.equals(keys.keyId())) {
            throw new RefusedFileException(Message.of("transfer.otherInstallation", signer, keys.keyId()));
        }
    }

    private SecretKey key(byte[] salt, @Nullable String passphrase) {
        if (passphrase == null) {
            return keys.derive("version-export");
        }
        if (passphrase.length() < SHORTEST_PASSPHRASE) {
            throw RefusedFileException.passphrase(Message.of("transfer.passphraseTooShort", passphrase.length(), SHORTEST_PASSPHRASE));
        }
        try {
            PBEKeySpec spec = new PBEKeySpec(passphrase.toCharArray(), salt, ROUNDS, 256);
            return new SecretKeySpec(SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded(), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no PBKDF2WithHmacSHA256.", e);
        }
    }

    private static Mac mac(SecretKey key, String head) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            mac.update(text(head));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JDK has no HmacSHA256.", e);
        }
    }

    /** Signs what passes through. */
    private static final class SignedStream extends FilterOutputStream {

        private final Mac mac;

        SignedStream(OutputStream out, Mac mac) {
            super(out);
            this.mac = mac;
        }

        @Override
        public void write(int one) throws IOException {
            mac.update((byte) one);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            mac.update(bytes, offset, length);
            out.write(bytes, offset, length);
        }
    }

    private static String line(byte[] file, int from) {
        for (int i = from; i < Math.min(file.length, from + LONGEST_LINE); i++) {
            if (file[i] == '\n') {
                return new String(file, from, i - from, StandardCharsets.US_ASCII);
            }
        }
        throw new RefusedFileException(Message.of("transfer.cutShort"));
    }

    private static byte[] bytes(String hex) {
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw new RefusedFileException(Message.of("transfer.headDamaged"));
        }
    }

    private static byte[] text(String ascii) {
        return ascii.getBytes(StandardCharsets.US_ASCII);
    }
}

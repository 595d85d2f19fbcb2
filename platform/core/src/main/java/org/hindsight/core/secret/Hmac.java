package org.hindsight.core.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** HMAC-SHA256 with one key. May be used from many threads. */
public final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKey key;

    public Hmac(SecretKey key) {
        this.key = key;
    }

    /** The code of a text in parts; each part goes in with its length, so that no two lists of parts have the same code. */
    public byte[] of(String... parts) {
        Mac mac = mac();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
            mac.update(bytes);
        }
        return mac.doFinal();
    }

    /** The same in lower-case hex. */
    public String hex(String... parts) {
        return HexFormat.of().formatHex(of(parts));
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("This JDK cannot compute " + ALGORITHM + ".", e);
        }
    }
}

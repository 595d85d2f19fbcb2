package org.hindsight.core.database;

import java.util.Base64;

/** A master secret for tests: 32 bytes from 0 to 31. */
public final class TestSecret {

    public static final String BASE64 = Base64.getEncoder().encodeToString(bytes());

    private TestSecret() {}

    private static byte[] bytes() {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }
}

package org.hindsight.core.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class KeysTest {

    private static final HexFormat HEX = HexFormat.of();

    /** RFC 5869, appendix A.1: basic test case with SHA-256. */
    @Test
    void derivesAsInTheFirstExampleOfTheStandard() {
        assertThat(derive("0b".repeat(22), "000102030405060708090a0b0c", "f0f1f2f3f4f5f6f7f8f9", 42))
                .isEqualTo("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865");
    }

    /** RFC 5869, appendix A.2: longer inputs and output. */
    @Test
    void derivesAsInTheSecondExampleOfTheStandard() {
        assertThat(derive(counting(0x00, 0x4f), counting(0x60, 0xaf), counting(0xb0, 0xff), 82))
                .isEqualTo("b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7827271cb41c65e590e09da3275600c2f09b8"
                        + "367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3434f1d87");
    }

    /** RFC 5869, appendix A.3: no salt, no purpose. */
    @Test
    void derivesAsInTheThirdExampleOfTheStandard() {
        assertThat(derive("0b".repeat(22), "", "", 42))
                .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    }

    @Test
    void separatesThePartsOfWhatIsHashed() {
        Hmac hmac = new Hmac(new SecretKeySpec(new byte[] {1}, "HmacSHA256"));
        assertThat(hmac.hex("ab", "c")).isNotEqualTo(hmac.hex("a", "bc")).isNotEqualTo(hmac.hex("abc"));
        assertThat(hmac.hex("ab", "c")).isEqualTo(hmac.hex("ab", "c")).hasSize(64);
    }

    private static String derive(String secret, String salt, String purpose, int length) {
        byte[] key = Keys.hkdf(HEX.parseHex(secret), HEX.parseHex(salt), HEX.parseHex(purpose), length).getEncoded();
        return HEX.formatHex(key);
    }

    private static String counting(int first, int last) {
        StringBuilder hex = new StringBuilder();
        for (int i = first; i <= last; i++) {
            hex.append(HEX.toHexDigits((byte) i));
        }
        return hex.toString();
    }
}

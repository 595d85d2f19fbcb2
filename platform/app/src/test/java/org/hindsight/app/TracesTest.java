package org.hindsight.app;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever looks for traces must find them: one leak of each kind, in each form. */
class TracesTest {

    private static final Instant THEN = Instant.parse("2026-03-01T02:00:03.123456Z");
    private static final List<String> TEXTS =
            List.of("distinct.mother7@example.net", "María O'Distintiva", "+34 600 123 987", "kJ8-vQ_2nMzR4tLw9xYbC3dEfGhA1sPoIuT5eW7qZ0c", "she fell on the stairs");
    private static final long ID = 918_273_645;

    private final Traces traces = traces();

    private static Traces traces() {
        Traces traces = new Traces().number(ID).moment(THEN);
        TEXTS.forEach(traces::text);
        return traces;
    }

    /** How something may be written. */
    enum Form {
        PLAIN(text -> text.getBytes(UTF_8)),
        UPPER_CASE(text -> text.toUpperCase(Locale.ROOT).getBytes(UTF_8)),
        LOWER_CASE(text -> text.toLowerCase(Locale.ROOT).getBytes(UTF_8)),
        UTF_16_BIG(text -> text.getBytes(UTF_16BE)),
        UTF_16_LITTLE(text -> text.getBytes(UTF_16LE)),
        HEX(text -> HexFormat.of().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8)),
        HEX_UPPER(text -> HexFormat.of().withUpperCase().formatHex(text.getBytes(UTF_8)).getBytes(UTF_8)),
        BASE64(text -> Base64.getEncoder().encode(text.getBytes(UTF_8))),
        BASE64_WITHIN(text -> Base64.getEncoder().encode(("{\"a\":\"" + text + "\"}").getBytes(UTF_8))),
        BASE64_OF_THE_WEB(text -> Base64.getUrlEncoder().withoutPadding().encode(("ab" + text + "~~").getBytes(UTF_8))),
        IN_AN_ADDRESS(text -> URLEncoder.encode(text, UTF_8).getBytes(UTF_8)),
        SHA_256(text -> HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8))).getBytes(UTF_8)),
        SERIALISED(text -> serialised(Map.of("who", text))),
        DATA_OUTPUT(text -> dataOutput(text)),
        GZIP(text -> compressed(text.getBytes(UTF_8), GZIPOutputStream::new)),
        ZLIB(text -> compressed(text.getBytes(UTF_8), DeflaterOutputStream::new)),
        ZIP(text -> zip("a.csv", text.getBytes(UTF_8))),
        NAME_IN_A_ZIP(text -> zip(text, new byte[] {1})),
        SERIALISED_IN_GZIP_IN_ZIP(text -> zip("a.gz", compressed(serialised(List.of(text)), GZIPOutputStream::new)));

        private final Writing writing;

        Form(Writing writing) {
            this.writing = writing;
        }

        byte[] of(String text) {
            try {
                return amid(writing.write(text));
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private interface Writing {
        byte[] write(String text) throws Exception;
    }

    private interface Compression {
        OutputStream over(OutputStream out) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void findsWhatIsWrittenInAnyForm(Form form) {
        for (String text : TEXTS) {
            assertThat(traces.in(form.of(text))).as(text).containsExactly(text);
        }
        assertThat(traces.in(form.of(Long.toString(ID)))).containsExactly(Long.toString(ID));
        String iso = THEN.toString().substring(0, 22);
        assertThat(traces.in(form.of(iso))).containsExactly(iso);
    }

    @Test
    void findsNumbersAndTimesThatAreNotWrittenAsTexts() throws IOException {
        String id = Long.toString(ID);
        String iso = THEN.toString().substring(0, 22);

        assertThat(traces.in(amid(ByteBuffer.allocate(8).putLong(ID).array()))).containsExactly(id);
        assertThat(traces.in(amid(ByteBuffer.allocate(8).putDouble(ID).array()))).containsExactly(id);
        assertThat(traces.in(amid(("x=" + (double) ID).getBytes(UTF_8)))).containsExactly(id);
        assertThat(traces.in(serialised(Map.of("id", ID)))).containsExactly(id);
        assertThat(traces.in(amid(ByteBuffer.allocate(8).putLong(THEN.toEpochMilli()).array()))).containsExactly(iso);
        assertThat(traces.in(serialised(THEN))).containsExactly(iso);
        assertThat(traces.in(THEN.toString().getBytes(UTF_8))).containsExactly(iso);
        assertThat(traces.in("2026-03-01 02:00:03.123456".getBytes(UTF_8))).containsExactly(iso.replace('T', ' '));
        assertThat(traces.in(("at " + THEN.toEpochMilli() + "456").getBytes(UTF_8))).containsExactly(Long.toString(THEN.toEpochMilli()));
        assertThat(traces.in("1772330403.123456".getBytes(UTF_8))).containsExactly(iso);
    }

    @Test
    void findsWhatStandsInHtmlOrJson() {
        assertThat(traces.in("<p>mar&#237;a&#32;o&#39;distintiva</p>".getBytes(UTF_8))).containsExactly(TEXTS.get(1));
        assertThat(traces.in("\"mar\\u00eda\\u0020o\\u0027distintiva\"".getBytes(UTF_8))).containsExactly(TEXTS.get(1));
    }

    @Test
    void findsNothingWhereNothingIs() throws IOException {
        byte[] noise = new byte[2_000_000];
        new Random(1).nextBytes(noise);

        assertThat(traces.in(noise)).isEmpty();
        assertThat(traces.in(zip("model.bin", noise))).isEmpty();
        assertThat(traces.in("2026-03-01T02:00:04.5Z distinct.mother 918273 Maria".getBytes(UTF_8))).isEmpty();
    }

    @Test
    void saysAllThatItFinds() {
        assertThat(traces.in((TEXTS.get(0) + ID + TEXTS.get(2)).getBytes(UTF_8)))
                .isEqualTo(Set.of(TEXTS.get(0), TEXTS.get(2), Long.toString(ID)));
    }

    private static byte[] amid(byte[] what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("age,sex\n".getBytes(UTF_8));
        bytes.writeBytes(what);
        bytes.writeBytes("\n45,1\n".getBytes(UTF_8));
        return bytes.toByteArray();
    }

    private static byte[] serialised(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static byte[] dataOutput(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(text);
        }
        return bytes.toByteArray();
    }

    private static byte[] compressed(byte[] content, Compression compression) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compression.over(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}

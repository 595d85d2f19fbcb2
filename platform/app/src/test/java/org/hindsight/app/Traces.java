package org.hindsight.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Looks for what tells of a person in any bytes: texts, numbers and times, plain or in another case, as UTF-16, hex, Base64 (wherever it begins), as in
 * addresses of the web or in HTML, hashed by SHA-256, as binary numbers, and all of it inside of what was compressed.
 */
final class Traces {

    private static final int DEEPEST = 4;

    /** The forms by what they tell of; those in which case does not matter are in lower case. */
    private final Map<String, Set<String>> anyCase = new LinkedHashMap<>();

    private final Map<String, Set<String>> exact = new LinkedHashMap<>();

    /** A text: a name, an address, a token. */
    Traces text(String text) {
        Set<String> loose = anyCase.computeIfAbsent(text, fresh -> new HashSet<>());
        Set<String> strict = exact.computeIfAbsent(text, fresh -> new HashSet<>());
        for (String form : new HashSet<>(List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)))) {
            List.of(form.getBytes(UTF_8), form.getBytes(UTF_16BE), form.getBytes(UTF_16LE)).forEach(bytes -> {
                loose.add(plain(bytes).toLowerCase(Locale.ROOT));
                loose.add(HexFormat.of().formatHex(bytes));
                strict.addAll(base64(bytes));
            });
            byte[] hash = sha256(form.getBytes(UTF_8));
            loose.add(HexFormat.of().formatHex(hash));
            strict.add(plain(hash));
            strict.addAll(base64(hash));
        }
        String url = URLEncoder.encode(text, UTF_8).toLowerCase(Locale.ROOT);
        loose.addAll(List.of(url, url.replace("+", "%20"), escaped(text, "&#%d;"), escaped(text, "\\u%04x")));
        return this;
    }

    /** The number of a row that is a person's, large enough not to be there by chance. */
    Traces number(long number) {
        text(Long.toString(number));
        exact.get(Long.toString(number)).addAll(List.of(
                plain(ByteBuffer.allocate(Long.BYTES).putLong(number).array()),
                plain(ByteBuffer.allocate(Double.BYTES).putDouble(number).array()),
                Double.toString(number)));
        return this;
    }

    /** A time that is a person's, to the hundredth of a second and finer. */
    Traces moment(Instant moment) {
        String iso = moment.toString().substring(0, 22);
        text(iso);
        text(iso.replace('T', ' '));
        text(Long.toString(moment.toEpochMilli()));
        exact.get(iso).addAll(List.of(
                plain(ByteBuffer.allocate(Long.BYTES).putLong(moment.toEpochMilli()).array()),
                plain(ByteBuffer.allocate(Double.BYTES).putDouble(moment.toEpochMilli()).array()),
                plain(ByteBuffer.allocate(12).putLong(moment.getEpochSecond()).putInt(moment.getNano()).array()),
                moment.getEpochSecond() + "." + String.format(Locale.ROOT, "%09d", moment.getNano()).substring(0, 2)));
        return this;
    }

    /** What of it is in there. */
    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        look(bytes, found, 0);
        return found;
    }

    private void look(byte[] bytes, Set<String> found, int depth) {
        String text = plain(bytes);
        String lower = text.toLowerCase(Locale.ROOT);
        anyCase.forEach((what, forms) -> forms.stream().filter(lower::contains).findFirst().ifPresent(form -> found.add(what)));
        exact.forEach((what, forms) -> forms.stream().filter(text::contains).findFirst().ifPresent(form -> found.add(what)));
        if (depth < DEEPEST) {
            opened(bytes, text).forEach(content -> look(content, found, depth + 1));
        }
    }

    /** Whatever can be decompressed from wherever it seems to begin. */
    private static List<byte[]> opened(byte[] bytes, String text) {
        List<byte[]> contents = new ArrayList<>();
        positions(text, "\u001f\u008b\b").forEach(at -> contents.add(readable(() -> new GZIPInputStream(from(bytes, at)))));
        for (String zlib : List.of("x\u0001", "x^", "x\u009c", "x\u00da")) {
            positions(text, zlib).forEach(at -> contents.add(readable(() -> new InflaterInputStream(from(bytes, at)))));
        }
        positions(text, "PK\u0003\u0004").forEach(at -> contents.addAll(entries(from(bytes, at))));
        return contents.stream().filter(content -> content.length > 0).toList();
    }

    private static List<byte[]> entries(InputStream in) {
        List<byte[]> contents = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                contents.add(entry.getName().getBytes(UTF_8));
                contents.add(zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException e) {
            // it only seemed to be one, or ends early: what was read is looked at
        }
        return contents;
    }

    private interface Opening {
        InputStream open() throws IOException;
    }

    private static byte[] readable(Opening opening) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (InputStream in = opening.open()) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                content.write(next);
            }
        } catch (IOException e) {
            // it only seemed to be compressed, or ends early: what was read is looked at
        }
        return content.toByteArray();
    }

    private static List<Integer> positions(String text, String mark) {
        List<Integer> positions = new ArrayList<>();
        for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
            positions.add(at);
        }
        return positions;
    }

    private static InputStream from(byte[] bytes, int at) {
        return new ByteArrayInputStream(bytes, at, bytes.length - at);
    }

    /** How it looks inside of something that is encoded as a whole: at each of three positions, without the letters that its neighbours change. */
    private static Set<String> base64(byte[] bytes) {
        Set<String> forms = new HashSet<>();
        for (int before = 0; before < 3; before++) {
            byte[] within = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, within, before, bytes.length);
            int from = (before * 8 + 5) / 6;
            int to = within.length * 8 / 6;
            forms.add(Base64.getEncoder().withoutPadding().encodeToString(within).substring(from, to));
            forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(within).substring(from, to));
        }
        return forms;
    }

    /** What is no letter or digit, written as a number. */
    private static String escaped(String text, String form) {
        StringBuilder escaped = new StringBuilder();
        text.toLowerCase(Locale.ROOT).chars().forEach(c -> escaped.append(
                c < 128 && Character.isLetterOrDigit(c) ? String.valueOf((char) c) : String.format(form, c)));
        return escaped.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String plain(byte[] bytes) {
        return new String(Arrays.copyOf(bytes, bytes.length), ISO_8859_1);
    }
}

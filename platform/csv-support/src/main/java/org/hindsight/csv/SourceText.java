package org.hindsight.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/**
 * A file's text: what is no text at all or was damaged by a tool is refused here, before anything is parsed.
 *
 * @param text        the characters without a byte order mark
 * @param windows1252 whether the bytes were no UTF-8 and were read as Windows-1252
 */
record SourceText(String text, boolean windows1252) {

    private static final byte[] UTF8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    static SourceText read(InputStream in, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.bytes() + 1);
        refuseUnless(
                bytes.length <= limits.bytes(), Words.of("file.large", limits.bytes() >> 20));
        refuseOtherFormats(bytes);
        SourceText source = decode(startsWith(bytes, UTF8_BOM) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
        refuseUnless(!source.text.isBlank(), Words.of("file.empty"));
        source.checkLines(limits);
        return source;
    }

    private static void refuseOtherFormats(byte[] bytes) {
        refuseUnless(!startsWith(bytes, ZIP), Words.of("file.archive"));
        boolean utf16 = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE
                && (bytes[0] & 0xFF) >= 0xFE;
        refuseUnless(!utf16, Words.of("file.utf16"));
        long line = 1;
        for (byte b : bytes) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
            if (control) {
                throw new BaselineRefusedException(Words.line(line, Words.of("file.binary", b)));
            }
            line += b == '\n' ? 1 : 0;
        }
    }

    private static SourceText decode(byte[] bytes) {
        try {
            return new SourceText(decode(bytes, StandardCharsets.UTF_8), false);
        } catch (CharacterCodingException notUtf8) {
            try {
                return new SourceText(decode(bytes, Charset.forName("windows-1252")), true);
            } catch (CharacterCodingException neither) {
                throw new BaselineRefusedException(Words.of("file.encoding"));
            }
        }
    }

    private static String decode(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private void checkLines(Limits limits) {
        Problems conflicts = new Problems();
        for (Line line = Line.at(text, 0, 1); line != null; line = line.next(text)) {
            if (line.end() - line.start() > limits.lineLength()) {
                throw new BaselineRefusedException(Words.line(line.number(), Words.of("line.long", limits.lineLength())));
            }
            String words = line.of(text);
            if (words.contains("<<<<<<<") || words.contains(">>>>>>>") || words.strip().equals("=======")) {
                conflicts.add(Words.line(line.number(), Wording.plain(Problems.quote(words.strip()))));
            }
        }
        conflicts.refuse(Words.of("file.conflict"));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static void refuseUnless(boolean fine, Wording reason) {
        if (!fine) {
            throw new BaselineRefusedException(reason);
        }
    }
}

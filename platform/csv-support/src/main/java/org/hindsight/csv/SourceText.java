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

/**
 * A file's text: what is no text at all or was damaged by a tool is refused here, before anything is parsed.
 *
 * @param text        the characters without a byte order mark
 * @param windows1252 whether the bytes were no UTF-8 and were read as Windows-1252
 */
record SourceText(String text, boolean windows1252) {

    static final String EMPTY = "The file is empty. Bring a file with a header line and one line a case.";

    private static final byte[] UTF8_BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    static SourceText read(InputStream in, Limits limits) throws IOException {
        byte[] bytes = in.readNBytes(limits.bytes() + 1);
        refuseUnless(
                bytes.length <= limits.bytes(),
                "The file is larger than " + (limits.bytes() >> 20) + " MB. Bring fewer rows or columns.");
        refuseOtherFormats(bytes);
        SourceText source = decode(startsWith(bytes, UTF8_BOM) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes);
        refuseUnless(!source.text.isBlank(), EMPTY);
        source.checkLines(limits);
        return source;
    }

    private static void refuseOtherFormats(byte[] bytes) {
        refuseUnless(
                !startsWith(bytes, ZIP),
                "The file is a spreadsheet or an archive (it starts with 'PK'), not a CSV file. Export the sheet as "
                        + "'CSV UTF-8'.");
        boolean utf16 = bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE
                && (bytes[0] & 0xFF) >= 0xFE;
        refuseUnless(!utf16, "The file is UTF-16 text. Save it as 'CSV UTF-8'.");
        long line = 1;
        for (byte b : bytes) {
            boolean control = b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f';
            if (control) {
                throw new BaselineRefusedException("line " + line + ": holds the byte " + b
                        + ", so the file is binary, not a CSV file. Export it as 'CSV UTF-8'.");
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
                throw new BaselineRefusedException(
                        "The file's text is neither UTF-8 nor Windows-1252. Save it as 'CSV UTF-8'.");
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
                throw new BaselineRefusedException("line " + line.number() + ": has more than " + limits.lineLength()
                        + " characters. Check that lines end where rows do.");
            }
            String words = line.of(text);
            if (words.contains("<<<<<<<") || words.contains(">>>>>>>") || words.strip().equals("=======")) {
                conflicts.add("line " + line.number() + ": " + Problems.quote(words.strip()));
            }
        }
        conflicts.refuse("The file holds an unresolved merge conflict of git. Resolve it or take the original file:");
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    private static void refuseUnless(boolean fine, String reason) {
        if (!fine) {
            throw new BaselineRefusedException(reason);
        }
    }
}

package org.hindsight.web.prediction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.batch.BatchRow;

/**
 * The answer to a batch, made while it is read: so the memory needed does not grow with the batch, and no more is predicted than
 * somebody takes.
 */
final class BatchAnswer extends InputStream {

    /** The next rows, none at the end. */
    @FunctionalInterface
    interface Rows {
        List<BatchRow> next() throws IOException;
    }

    private final Closeable file;
    private final Rows rows;
    private final Locale locale;
    private InputStream ready;

    BatchAnswer(Closeable file, Rows rows, Locale locale) {
        this.file = file;
        this.rows = rows;
        this.locale = locale;
        this.ready = csv(List.of(BatchRow.HEADER));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = ready.read(target, offset, length);
        if (n >= 0 || length == 0) {
            return n;
        }
        List<BatchRow> next = rows.next();
        if (next.isEmpty()) {
            return -1;
        }
        ready = csv(next.stream().map(row -> row.fields(locale)).toList());
        return ready.read(target, offset, length);
    }

    @Override
    public int available() throws IOException {
        return ready.available();
    }

    private static InputStream csv(List<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

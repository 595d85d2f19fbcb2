package org.hindsight.web.prediction;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.prediction.NoModelYetException;
import org.hindsight.core.prediction.PredictionFailedException;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.web.prediction.BatchLines.Line;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The answer to a batch, made while it is read: so the memory needed does not grow with the batch, and no more is predicted than
 * somebody takes. Some lines are predicted at a time, on threads that are meant for it, so that they are stored together.
 */
final class BatchAnswer extends InputStream {

    private static final Logger LOG = LoggerFactory.getLogger(BatchAnswer.class);
    private static final int AT_A_TIME = 64;
    private static final List<String> HEADER = List.of(
            "line", "ref", "token", "label", "probability", "band", "value", "unit", "low", "high", "model_version", "error");

    private final BatchLines lines;
    private final Function<Line, PredictionResult> predict;
    private final ExecutorService executor;
    private InputStream ready;

    BatchAnswer(BatchLines lines, Function<Line, PredictionResult> predict, ExecutorService executor) {
        this.lines = lines;
        this.predict = predict;
        this.executor = executor;
        this.ready = csv(List.of(HEADER));
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
        List<Line> next = take();
        if (next.isEmpty()) {
            return -1;
        }
        ready = csv(predicted(next));
        return ready.read(target, offset, length);
    }

    @Override
    public int available() throws IOException {
        return ready.available();
    }

    private List<Line> take() {
        List<Line> taken = new ArrayList<>(AT_A_TIME);
        while (taken.size() < AT_A_TIME) {
            Optional<Line> line = lines.next();
            if (line.isEmpty()) {
                break;
            }
            taken.add(line.get());
        }
        return taken;
    }

    private List<List<String>> predicted(List<Line> taken) throws IOException {
        List<Future<List<String>>> futures = taken.stream().map(line -> executor.submit(() -> row(line))).toList();
        List<List<String>> rows = new ArrayList<>(futures.size());
        try {
            for (Future<List<String>> future : futures) {
                rows.add(future.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("The batch was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IOException("The batch failed.", e);
        }
        return rows;
    }

    private List<String> row(Line line) {
        if (line.problem() != null) {
            return failed(line, line.problem());
        }
        try {
            return row(line, predict.apply(line));
        } catch (InvalidAnswersException invalid) {
            return failed(
                    line,
                    invalid.problems().stream()
                            .map(problem -> problem.field() + ": " + problem.message())
                            .collect(Collectors.joining(" ")));
        } catch (NoModelYetException | PredictionFailedException failure) {
            return failed(line, String.valueOf(failure.getMessage()));
        } catch (RuntimeException unexpected) {
            UUID id = UUID.randomUUID();
            LOG.error("Error {} in a line of a batch", id, unexpected);
            return failed(line, "Something went wrong here; its number is " + id + ".");
        }
    }

    private static List<String> row(Line line, PredictionResult result) {
        return List.of(
                Long.toString(line.number()),
                text(result.ref()),
                result.token(),
                text(result.label()),
                text(result.probability()),
                result.advice() == null ? "" : result.advice().band().name().toLowerCase(Locale.ROOT),
                text(result.value()),
                text(result.unit()),
                text(result.low()),
                text(result.high()),
                result.modelVersion(),
                "");
    }

    private static List<String> failed(Line line, String problem) {
        List<String> row = new ArrayList<>(Collections.nCopies(HEADER.size(), ""));
        row.set(0, line.number() == 0 ? "" : Long.toString(line.number()));
        row.set(1, text(line.ref()));
        row.set(HEADER.size() - 1, problem);
        return row;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
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
        lines.close();
    }
}

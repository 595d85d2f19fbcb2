package org.hindsight.core.batch;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.jspecify.annotations.Nullable;

/** The lines of a CSV file of answers, one after the other. The header is checked at once, a line only when its turn comes. */
public final class BatchLines implements Closeable {

    private static final String REF = "ref";
    private static final String SUBJECT = "subject";
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> columns;
    private boolean broken;

    private BatchLines(CsvReader<CsvRecord> reader, Iterator<CsvRecord> records, List<String> columns) {
        this.reader = reader;
        this.records = records;
        this.columns = columns;
    }

    /**
     * A line.
     *
     * @param number  its number in the file
     * @param fields  its fields by column; empty when it cannot be read
     * @param problem why it cannot be read, null when it can
     */
    public record Line(long number, Map<String, String> fields, @Nullable Message problem) {

        /** The caller's own reference, null for none. */
        public @Nullable String ref() {
            return given(REF);
        }

        /** What is asked for. */
        public PredictionRequest request(Caller caller) {
            Map<String, String> answers = new LinkedHashMap<>(fields);
            answers.remove(REF);
            answers.remove(SUBJECT);
            return new PredictionRequest(answers, given(SUBJECT), false, ref(), caller);
        }

        private @Nullable String given(String column) {
            String text = fields.get(column);
            return text == null || text.isBlank() ? null : text;
        }
    }

    /**
     * Opens a file, whose separator is the one that its header uses most.
     *
     * @throws InvalidAnswersException when the header does not fit the schema, with every problem
     */
    public static BatchLines of(InputStream csv, FeatureSchema schema) throws IOException {
        byte[] bytes = csv.readNBytes(1 << 16);
        char separator = separator(new String(bytes, StandardCharsets.UTF_8));
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(new SequenceInputStream(new ByteArrayInputStream(bytes), csv));
        Iterator<CsvRecord> records = reader.iterator();
        try {
            List<String> columns = records.hasNext() ? records.next().getFields().stream().map(String::strip).toList() : List.of();
            check(columns, schema);
            return new BatchLines(reader, records, columns);
        } catch (CsvParseException e) {
            throw new InvalidAnswersException(List.of(new FieldProblem("header", Message.of("batch.noCsv"))));
        }
    }

    /** The next line, or empty at the end. After a line that breaks the file there is no other. */
    public Optional<Line> next() {
        try {
            if (broken || !records.hasNext()) {
                return Optional.empty();
            }
            return Optional.of(line(records.next()));
        } catch (CsvParseException | UncheckedIOException e) {
            broken = true;
            return Optional.of(new Line(0, Map.of(), Message.of("batch.brokenOff")));
        }
    }

    private Line line(CsvRecord record) {
        List<String> fields = record.getFields();
        if (fields.size() != columns.size()) {
            return new Line(
                    record.getStartingLineNumber(),
                    Map.of(),
                    Message.of("batch.fields", columns.size(), fields.size()));
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < fields.size(); i++) {
            named.put(columns.get(i), fields.get(i));
        }
        return new Line(record.getStartingLineNumber(), named, null);
    }

    private static char separator(String start) {
        String header = start.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : SEPARATORS) {
            if (count(header, candidate) > count(header, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static void check(List<String> columns, FeatureSchema schema) {
        List<FieldProblem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                problems.add(new FieldProblem(column, Message.of("batch.twice")));
            } else if (schema.find(column).isEmpty() && !column.equals(REF) && !column.equals(SUBJECT)) {
                problems.add(new FieldProblem(column, Message.of("batch.noQuestion")));
            }
        }
        schema.features().stream()
                .filter(Feature::required)
                .filter(feature -> !seen.contains(feature.name()))
                .forEach(feature -> problems.add(new FieldProblem(feature.name(), Message.of("batch.columnMissing"))));
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(problems);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}

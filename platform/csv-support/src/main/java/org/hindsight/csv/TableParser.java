package org.hindsight.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** Reads a text into a {@link Table}. */
final class TableParser {

    private static final Pattern STARTING_LINE = Pattern.compile("line (\\d+)");
    private static final int SHARED_VALUES = 10_000;

    private final Layout layout;
    private final Limits limits;
    private final Table table;
    private final int fileWidth;
    private final int slots;
    private final Map<String, String> shared = new HashMap<>();
    private boolean decimalPoint;
    private boolean decimalComma;

    private TableParser(Layout layout, Limits limits, List<String> headers, Columns columns, List<Wording> remarks) {
        this.layout = layout;
        this.limits = limits;
        Map<String, Integer> positions = columns.locate(headers);
        this.fileWidth = headers.size();
        this.slots = Math.max(fileWidth, positions.values().stream().mapToInt(i -> i + 1).max().orElse(0));
        this.table = new Table(headers, positions, fileWidth, remarks);
    }

    /**
     * Reads all rows; one with another number of values than the header is marked as rejected.
     *
     * @param headerless the columns of a file without header, in its order
     */
    static Table parse(String text, List<String> headerless, Columns columns, Limits limits, List<Wording> remarks) {
        Layout layout = Layout.of(text, headerless.size());
        if (layout.header() == null) {
            remarks.add(Words.of("read.headerless", String.join(", ", headerless)));
        }
        List<String> headers = layout.header() == null ? headerless : layout.header();
        TableParser parser = new TableParser(layout, limits, new ArrayList<>(headers), columns, remarks);
        parser.readRows(text);
        parser.settleDecimalCommas();
        return parser.table;
    }

    private void readRows(String text) {
        Line body = layout.body();
        if (body == null) {
            return;
        }
        StringReader reader = new StringReader(text);
        try (CsvReader<CsvRecord> records = open(reader, layout.bodyStart())) {
            for (CsvRecord record : records) {
                add(record, body.number() - 1);
            }
        } catch (CsvParseException broken) {
            throw new BaselineRefusedException(explain(broken, body.number() - 1));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
    }

    private CsvReader<CsvRecord> open(StringReader reader, int start) throws IOException {
        reader.skip(start);
        return CsvReader.builder()
                .fieldSeparator(layout.separator())
                .trimWhitespacesAroundQuotes(true)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .maxBufferSize(4 * limits.lineLength())
                .build(CsvRecordHandler.of(handler -> handler.maxFieldSize(limits.lineLength())
                        .maxRecordSize(2 * limits.lineLength())), reader);
    }

    private void add(CsvRecord record, long before) {
        List<String> fields = record.getFields();
        int size = fields.size();
        while (size > fileWidth && fields.get(size - 1).isBlank()) {
            size--;
        }
        if (fields.stream().allMatch(String::isBlank)) {
            return;
        }
        long line = before + record.getStartingLineNumber();
        int rows = table.rows().size() + table.ragged().size() + 1;
        if (rows > limits.rows() || (long) rows * slots > limits.cells()) {
            throw new BaselineRefusedException(Words.line(line, Words.of("rows.many", rows - 1, fileWidth)));
        }
        String[] cells = new String[slots];
        Arrays.fill(cells, "");
        for (int i = 0; i < Math.min(size, fileWidth); i++) {
            cells[i] = share(fields.get(i).strip());
        }
        if (size == fileWidth) {
            table.add(line, cells);
        } else {
            table.addRagged(line, cells, Words.of("line.ragged", fileWidth, size));
        }
    }

    /** Equal values of a table share one text: most columns hold few different ones. */
    private String share(String cell) {
        decimalPoint |= cell.indexOf('.') >= 0 && Cells.number(cell).isPresent();
        decimalComma |= Cells.hasDecimalComma(cell);
        if (shared.size() < SHARED_VALUES) {
            return shared.computeIfAbsent(cell, same -> same);
        }
        return shared.getOrDefault(cell, cell);
    }

    /**
     * Where the comma does not separate values and no number has a decimal point, 2,3 is the 2.3 of other countries.
     */
    private void settleDecimalCommas() {
        if (layout.separator() == ',' || !decimalComma || decimalPoint) {
            return;
        }
        table.remark(Words.of("read.comma"));
        table.rows().forEach(Row::pointForComma);
    }

    private static Wording explain(CsvParseException broken, long before) {
        Matcher line = STARTING_LINE.matcher(String.valueOf(broken.getMessage()));
        Wording what = Words.of("line.broken");
        return line.find() ? Words.line(before + Long.parseLong(line.group(1)), what) : what;
    }
}

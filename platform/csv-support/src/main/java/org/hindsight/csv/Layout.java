package org.hindsight.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import org.hindsight.plugin.BaselineRefusedException;
import org.jspecify.annotations.Nullable;

/**
 * Where a table's parts lie in a file.
 *
 * @param separator between the values of a row
 * @param header    the column names without trailing empty ones; null where the file has no header
 * @param body      the first line of data; null when there is none
 * @param bodyStart where the data starts in the text
 */
record Layout(char separator, @Nullable List<String> header, @Nullable Line body, int bodyStart) {

    private static final char[] SEPARATORS = {';', '\t', ','};

    /**
     * Finds the parts. The separator is decided on the second line, not on the header, because copies exist with a
     * comma header over tab-separated rows.
     *
     * @param headerlessWidth the number of columns of a file without header; 0 where such files are not known
     */
    static Layout of(String text, int headerlessWidth) {
        Line first = written(text, Line.at(text, 0, 1));
        if (first.of(text).strip().matches("\"?sep=.\"?")) {
            first = written(text, first.next(text));
        }
        Line second = Line.written(text, first.next(text));
        char separator = separator((second == null ? first : second).of(text));
        List<String> names = names(first, text, separator);
        if (isData(names)) {
            if (headerlessWidth > 0 && names.size() == headerlessWidth) {
                return new Layout(separator, null, first, first.start());
            }
            String key = headerlessWidth > 0 ? "header.numbers.width" : "header.numbers";
            throw new BaselineRefusedException(Words.line(
                    first.number(), Words.of(key, Problems.quote(names.getFirst()), names.size() - 1, headerlessWidth)));
        }
        if (second == null) {
            return new Layout(separator, names, null, first.after());
        }
        int width = values(second, text, separator, true).size();
        return new Layout(separator, header(first, text, separator, width), second, second.start());
    }

    private static Line written(String text, @Nullable Line from) {
        Line line = Line.written(text, from);
        if (line == null) {
            throw new BaselineRefusedException(Words.of("file.empty"));
        }
        return line;
    }

    /** The header by the rows' separator, or by the one other that gives as many names as the rows have values. */
    private static List<String> header(Line line, String text, char separator, int width) {
        List<String> names = names(line, text, separator);
        if (names.size() == 1 && width > 1) {
            for (char other : SEPARATORS) {
                List<String> otherwise = names(line, text, other);
                if (otherwise.size() > 1) {
                    return otherwise;
                }
            }
        }
        return names;
    }

    /**
     * The most frequent separator outside quotes. Where semicolons or tabs stand beside commas, the commas are decimal
     * ones unless there are clearly more of them than decimal places could explain.
     */
    static char separator(String line) {
        int[] counts = new int[SEPARATORS.length];
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            for (int s = 0; s < SEPARATORS.length && !quoted; s++) {
                counts[s] += c == SEPARATORS[s] ? 1 : 0;
            }
        }
        int strong = counts[0] >= counts[1] ? 0 : 1;
        return counts[strong] > 0 && 2 * counts[strong] >= counts[2] ? SEPARATORS[strong] : ',';
    }

    private static List<String> names(Line line, String text, char separator) {
        return values(line, text, separator, false);
    }

    /** The values of a line up to the last one that is not empty. */
    private static List<String> values(Line line, String text, char separator, boolean mayGoOnInTheNextLine) {
        try {
            List<String> values = CsvReader.builder()
                    .fieldSeparator(separator)
                    .trimWhitespacesAroundQuotes(true)
                    .allowUnclosedQuote(mayGoOnInTheNextLine)
                    .ofSingleCsvRecord(line.of(text))
                    .getFields();
            int size = values.size();
            while (size > 0 && values.get(size - 1).isBlank()) {
                size--;
            }
            return values.subList(0, size).stream().map(String::strip).toList();
        } catch (CsvParseException broken) {
            throw new BaselineRefusedException(Words.line(line.number(), Words.of("line.broken")));
        }
    }

    private static boolean isData(List<String> fields) {
        boolean any = false;
        for (String field : fields) {
            boolean number = Cells.number(field).isPresent() || Cells.hasDecimalComma(field);
            if (!number && !Cells.isMissing(field)) {
                return false;
            }
            any |= number;
        }
        return any;
    }
}

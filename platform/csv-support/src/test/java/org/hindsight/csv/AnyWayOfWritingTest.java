package org.hindsight.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties over many random files: a table comes back whatever way it was written, and no file breaks the loader. */
class AnyWayOfWritingTest {

    private static final List<String> MISSING = List.of("", "?", "NA", "NaN", "nan", "null", "-", "\"\"");
    private static final List<List<String>> HEADERS = List.of(
            List.of("age", "Age", " AGE ", "years of age", "Years.Of.Age", "(age)"),
            List.of("Peak flow (%)", "peak_flow_percent", "\"Peak flow (%)\t\"", "peakflow%"),
            List.of("town", "Town ", "\"town\""),
            List.of("smoker", "SMOKER", "smoker?"),
            List.of("ill", "Outcome", "ILL"));

    private final TableLoader loader = Sample.described().build();

    static List<Long> seeds() {
        return java.util.stream.LongStream.range(0, 300).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aTableComesBackWhateverWayItWasWritten(long seed) {
        Random random = new Random(seed);
        List<LabelledRow> rows = randomRows(random);

        Baseline read = Sample.load(loader, write(rows, random));

        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileIsReadOrRefusedAndEveryRowIsAccountedFor(long seed) {
        Random random = new Random(seed);
        List<LabelledRow> rows = randomRows(random);
        byte[] csv = write(rows, random);
        for (int i = random.nextInt(1, 30); i > 0; i--) {
            csv[random.nextInt(csv.length)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 128);
        }
        int lines = (int) new String(csv, StandardCharsets.ISO_8859_1).chars().filter(c -> c == '\n' || c == '\r')
                .count() + 1;
        try {
            Baseline read = Sample.load(loader, csv);
            assertThat(read.rows().size() + read.rejected().size()).isBetween(1, lines);
            assertThat(read.rows()).allSatisfy(row -> assertThat(row.features().get(0)).isBetween(18.0, 110.0));
            assertThat(read.rejected()).allSatisfy(line -> assertThat(line.message()).isNotBlank());
        } catch (BaselineRefusedException refused) {
            assertThat(refused.getMessage()).isNotBlank().hasSizeLessThan(10_000);
        }
    }

    private static List<LabelledRow> randomRows(Random random) {
        List<LabelledRow> rows = new ArrayList<>();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            double flow = random.nextInt(4) == 0 ? Double.NaN : random.nextInt(101) / 10.0;
            double smoker = random.nextInt(3) == 0 ? Double.NaN : random.nextInt(2);
            rows.add(Sample.row(random.nextInt(2), random.nextInt(18, 111), flow, random.nextInt(3), smoker));
        }
        return rows;
    }

    private static byte[] write(List<LabelledRow> rows, Random random) {
        String separator = List.of(",", ";", "\t").get(random.nextInt(3));
        String newline = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
        boolean decimalComma = !separator.equals(",") && random.nextBoolean();
        String trailing = random.nextInt(3) == 0 ? separator.repeat(random.nextInt(1, 4)) : "";
        boolean numbered = random.nextInt(3) == 0;
        StringBuilder text = new StringBuilder();
        if (numbered || random.nextInt(4) > 0) {
            List<String> header = new ArrayList<>(HEADERS.stream().map(names -> pick(names, random)).toList());
            if (numbered) {
                header.addFirst(pick(List.of("", "id", "Index", "Unnamed: 0"), random));
            }
            text.append(String.join(separator, header)).append(trailing).append(newline);
        }
        for (int i = 0; i < rows.size(); i++) {
            List<String> cells = cells(rows.get(i), decimalComma, random);
            if (numbered) {
                cells.addFirst(String.valueOf(i));
            }
            text.append(String.join(separator, cells)).append(trailing).append(newline);
        }
        text.append(random.nextBoolean() ? newline + separator.repeat(5) + newline : "");
        return bytes(text, random);
    }

    private static byte[] bytes(StringBuilder text, Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (random.nextBoolean()) {
            bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        }
        bytes.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static List<String> cells(LabelledRow row, boolean decimalComma, Random random) {
        List<String> cells = new ArrayList<>();
        cells.add(whole(row.features().get(0), decimalComma, random));
        double flow = row.features().get(1);
        String number = Double.toString(flow);
        cells.add(Double.isNaN(flow) ? pick(MISSING, random)
                : quoted(decimalComma ? number.replace('.', ',') : number, random));
        cells.add(whole(row.features().get(2) + 1, decimalComma, random));
        double smoker = row.features().get(3);
        cells.add(Double.isNaN(smoker) ? pick(MISSING, random) : whole(smoker, decimalComma, random));
        cells.add(whole(row.target(), decimalComma, random));
        return cells;
    }

    private static String whole(double value, boolean decimalComma, Random random) {
        String point = decimalComma ? "," : ".";
        String number = (long) value + pick(List.of("", point + "0", point + "00"), random);
        return quoted(pick(List.of("", " "), random) + number, random);
    }

    private static String quoted(String cell, Random random) {
        return random.nextInt(6) == 0 ? "\"" + cell + "\"" : cell;
    }

    private static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}

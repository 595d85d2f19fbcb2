package org.hindsight.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Wording;

/**
 * Reads a plugin's baseline data from the files people really have. For most plugins this is all they need:
 *
 * <pre>{@code
 * TableLoader.forSchema(schema, target)
 *         .targetColumn("num", "target", "output")
 *         .aliases("trestbps", "bp", "resting bp")
 *         .words("num", "yes", "1", "presence")
 *         .build();
 * }</pre>
 *
 * <p>It finds by itself: UTF-8 with or without byte order mark, else Windows-1252; LF, CRLF or CR; {@code ;}, {@code ,}
 * or tab, by the second line; quoted headers; trailing empty columns and blank lines; {@code ? NA NaN null -} and empty
 * as missing; numbers as {@code 63} or {@code 63.0}, with a decimal comma where the separator allows it; {@code true},
 * {@code false}, {@code yes} and {@code no} in yes-or-no questions. Headers are compared by letters and digits alone,
 * whatever their case ({@code %} counts as {@code percent}). Columns it does not know are left out and named in a
 * remark.
 *
 * <p>A row that does not fit is rejected with its line and all its problems. The file as a whole is refused, with at
 * most 20 problems listed, when it is empty, binary or too large, lacks a column, has two columns of one meaning, holds
 * an unresolved merge conflict or dates that a spreadsheet made of numbers, or when no row or less than half of the
 * rows fit.
 *
 * <p>Immutable; it may be used by many threads at once.
 */
public final class TableLoader implements BaselineLoader {

    private static final int REPETITIONS_TOLERATED = 20;

    private final Columns columns;
    private final List<String> headerless;
    private final List<Vocabulary> vocabularies;
    private final Consumer<Table> inspection;
    private final Consumer<Table> recoding;
    private final RowMapper mapper;
    private final boolean dropsRepetitions;
    private final Limits limits;

    TableLoader(
            Columns columns,
            List<String> headerless,
            List<Vocabulary> vocabularies,
            Consumer<Table> inspection,
            Consumer<Table> recoding,
            RowMapper mapper,
            boolean dropsRepetitions,
            Limits limits) {
        this.columns = columns;
        this.headerless = headerless;
        this.vocabularies = vocabularies;
        this.inspection = inspection;
        this.recoding = recoding;
        this.mapper = mapper;
        this.dropsRepetitions = dropsRepetitions;
        this.limits = limits;
    }

    /** Starts the description of a loader whose rows have these features and this target. */
    public static TableLoaderBuilder forSchema(FeatureSchema schema, Target target) {
        return new TableLoaderBuilder(schema, target);
    }

    @Override
    public Baseline load(InputStream csv) throws IOException {
        List<Wording> remarks = new ArrayList<>();
        SourceText source = SourceText.read(csv, limits);
        if (source.windows1252()) {
            remarks.add(Words.of("read.windows1252"));
        }
        Table table = TableParser.parse(source.text(), headerless, columns, limits, remarks);
        inspection.accept(table);
        columns.check(table);
        refuseWithoutRows(table);
        vocabularies.forEach(vocabulary -> vocabulary.translate(table));
        recoding.accept(table);
        refuseWithoutRows(table);
        return map(table, remarks);
    }

    private static void refuseWithoutRows(Table table) {
        if (table.rows().isEmpty() && table.ragged().isEmpty()) {
            throw new BaselineRefusedException(Words.of("rows.none"));
        }
        refuseWhenTooMuchIsWrong(table.rows().size(), rejections(table.ragged()));
    }

    private static List<RejectedLine> rejections(List<Row> rows) {
        return rows.stream().map(row -> new RejectedLine(row.line(), Wording.join(" ", row.problems()))).toList();
    }

    private Baseline map(Table table, List<Wording> remarks) {
        Problems damage = new Problems();
        List<LabelledRow> rows = new ArrayList<>();
        List<Row> unfit = new ArrayList<>(table.ragged());
        for (Row row : table.rows()) {
            mapper.map(table, row).ifPresentOrElse(rows::add, () -> unfit.add(row));
            row.damage().forEach(damage::add);
        }
        damage.refuse(Words.of("damage.headline"));
        unfit.sort(Comparator.comparingLong(Row::line));
        List<RejectedLine> rejected = rejections(unfit);
        refuseWhenTooMuchIsWrong(rows.size(), rejected);
        return new Baseline(dropsRepetitions ? withoutRepetitions(rows, remarks) : rows, rejected, remarks);
    }

    private static void refuseWhenTooMuchIsWrong(int fitting, List<RejectedLine> rejected) {
        if (fitting > 0 && rejected.size() <= fitting) {
            return;
        }
        Problems problems = new Problems();
        rejected.forEach(line -> problems.add(Words.of("line.column", line.line(), line.problem())));
        throw problems.refusal(Words.of("rows.unfit", rejected.size(), fitting + rejected.size()));
    }

    /** A few equal rows may be different people; many are a file whose rows were copied. */
    private static List<LabelledRow> withoutRepetitions(List<LabelledRow> rows, List<Wording> remarks) {
        Set<LabelledRow> seen = new HashSet<>();
        List<LabelledRow> distinct = rows.stream().filter(seen::add).toList();
        int repetitions = rows.size() - distinct.size();
        if (repetitions == 0) {
            return rows;
        }
        if (REPETITIONS_TOLERATED * repetitions <= rows.size()) {
            remarks.add(Words.of("repeated.kept", repetitions, rows.size()));
            return rows;
        }
        remarks.add(Words.of("repeated.left", repetitions, rows.size(), distinct.size()));
        return distinct;
    }
}

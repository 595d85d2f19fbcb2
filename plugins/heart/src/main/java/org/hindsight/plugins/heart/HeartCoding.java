package org.hindsight.plugins.heart;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hindsight.csv.Row;
import org.hindsight.csv.Table;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/**
 * The codings in which copies of the Cleveland data go around. A file's coding is decided by the values of three
 * columns, never by the name of the target: a copy headed {@code target} holds UCI's codes.
 */
enum HeartCoding {

    /** As published by UCI. */
    UCI(Set.of("1", "2", "3", "4"), Set.of("1", "2", "3"), Set.of("3", "6", "7")),

    /**
     * As on Kaggle: codes permuted, missing values disguised as ca 4 and thal 0. The permutations were verified on all
     * 302 distinct rows of three copies (baseline-data/README.md, section 5).
     */
    KAGGLE(Set.of("0", "1", "2", "3"), Set.of("0", "1", "2"), Set.of("0", "1", "2", "3"));

    /** A few rows may be wrong; they are rejected one by one. */
    private static final double NEARLY_ALL = 0.95;

    /** In Kaggle's coding thal 3 is 39 % of the rows; a third coding with thal 0 to 2 has none. */
    private static final double SOME = 0.05;

    private static final List<String> RECODED = List.of("cp", "restecg", "slope", "thal", "ca");
    private static final Map<String, Map<String, String>> KAGGLE_TO_UCI = Map.of(
            "cp", Map.of("0", "4", "1", "2", "2", "3", "3", "1"),
            "restecg", Map.of("0", "2", "1", "0", "2", "1"),
            "slope", Map.of("0", "3", "1", "2", "2", "1"),
            "thal", Map.of("0", "", "1", "6", "2", "3", "3", "7"),
            "ca", Map.of("0", "0", "1", "1", "2", "2", "3", "3", "4", ""));

    private final Set<String> cp;
    private final Set<String> slope;
    private final Set<String> thal;

    HeartCoding(Set<String> cp, Set<String> slope, Set<String> thal) {
        this.cp = cp;
        this.slope = slope;
        this.thal = thal;
    }

    /**
     * The one coding that nearly all rows fit.
     *
     * @throws BaselineRefusedException when none or both fit, or the file has the third coding whose meaning nobody has
     *                                  verified
     */
    static HeartCoding of(Table table) {
        boolean uci = UCI.fits(table);
        boolean kaggle = KAGGLE.fits(table);
        if (uci && kaggle) {
            throw refusal(table, "baseline.coding.both");
        }
        if (!uci && !kaggle) {
            throw refusal(table, "baseline.coding.neither");
        }
        if (kaggle && share(table, row -> row.text("thal").equals("3")) < SOME) {
            throw refusal(table, "baseline.coding.third");
        }
        return uci ? UCI : KAGGLE;
    }

    private static BaselineRefusedException refusal(Table table, String why) {
        return new BaselineRefusedException(Wording.of(
                HeartCoding.class, "baseline.coding", table.values("cp").toString(), table.values("slope").toString(),
                table.values("thal").toString(), Wording.of(HeartCoding.class, why)));
    }

    private boolean fits(Table table) {
        return share(table, row -> fits(cp, row, "cp") && fits(slope, row, "slope")
                && fits(thal, row, "thal")) >= NEARLY_ALL;
    }

    private static boolean fits(Set<String> codes, Row row, String column) {
        String code = row.text(column);
        return code.isEmpty() || codes.contains(code);
    }

    private static double share(Table table, Predicate<Row> fitting) {
        return (double) table.rows().stream().filter(fitting).count() / table.rows().size();
    }

    /** Rewrites the table in UCI's codes. */
    void recode(Table table) {
        if (this == KAGGLE) {
            RECODED.forEach(column -> table.recode(column, KAGGLE_TO_UCI.get(column)));
            table.remark(Wording.of(HeartCoding.class, "baseline.kaggle"));
        }
    }
}

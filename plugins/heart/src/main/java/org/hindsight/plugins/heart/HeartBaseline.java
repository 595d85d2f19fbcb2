package org.hindsight.plugins.heart;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hindsight.csv.Row;
import org.hindsight.csv.Table;
import org.hindsight.csv.TableLoader;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** Reads the Cleveland data from the copies that go around, each brought to UCI's codes. */
final class HeartBaseline {

    private static final String[] UCI_ORDER = {
        "age", "sex", "cp", "trestbps", "chol", "fbs", "restecg", "thalach", "exang", "oldpeak", "slope", "ca", "thal",
        "num"
    };

    private static final int MOST_LINES = 20;

    private HeartBaseline() {}

    static BaselineLoader loader() {
        return TableLoader.forSchema(HeartQuestions.SCHEMA, HeartQuestions.TARGET)
                .targetColumn(
                        "num", "num the predicted attribute", "target", "output", "condition", "heart disease",
                        "class", "ahd")
                .aliases("sex", "gender")
                .aliases("cp", "chest pain type", "chest pain")
                .aliases("trestbps", "trtbps", "bp", "resting bp", "rest bp")
                .aliases("chol", "cholesterol")
                .aliases("fbs", "fbs over 120")
                .aliases("restecg", "ekg results")
                .aliases("thalach", "thalachh", "thalch", "max hr")
                .aliases("exang", "exng", "exercise angina", "ex ang")
                .aliases("oldpeak", "st depression")
                .aliases("slope", "slp", "slope of st")
                .aliases("ca", "caa", "number of vessels fluro")
                .aliases("thal", "thall", "thallium")
                .words("sex", "1", "male", "m")
                .words("sex", "0", "female", "f")
                .words("cp", "1", "typical angina", "typical")
                .words("cp", "2", "atypical angina", "nontypical")
                .words("cp", "3", "non-anginal", "non-anginal pain", "nonanginal")
                .words("cp", "4", "asymptomatic")
                .words("restecg", "0", "normal")
                .words("restecg", "1", "st-t abnormality", "stt abnormality")
                .words("restecg", "2", "lv hypertrophy")
                .words("slope", "1", "upsloping")
                .words("slope", "2", "flat")
                .words("slope", "3", "downsloping")
                .words("thal", "3", "normal")
                .words("thal", "6", "fixed defect", "fixed")
                .words("thal", "7", "reversable defect", "reversible defect", "reversable")
                .words("num", "yes", "presence")
                .words("num", "no", "absence")
                .withoutHeader(UCI_ORDER)
                .inspect(HeartBaseline::refuseOtherData)
                .recode(HeartBaseline::keepCleveland)
                .recode(HeartBaseline::settleCodes)
                .dropRepeatedRows()
                .build();
    }

    private static void refuseOtherData(Table table) {
        Set<String> names = table.headers().stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", ""))
                .collect(Collectors.toSet());
        if (names.contains("stslope") && !table.has("ca") && !table.has("thal")) {
            throw new BaselineRefusedException(Wording.of(HeartBaseline.class, "baseline.failure"));
        }
    }

    /**
     * The file with words for codes holds four hospitals, which differ in whom they examined and in what they left out.
     */
    private static void keepCleveland(Table table) {
        if (!table.has("dataset")) {
            return;
        }
        int others = table.keepOnly(row -> row.text("dataset").equalsIgnoreCase("Cleveland"));
        if (table.rows().isEmpty()) {
            throw new BaselineRefusedException(Wording.of(HeartBaseline.class, "baseline.hospitals"));
        }
        table.remark(Wording.of(HeartBaseline.class, "baseline.cleveland", others));
    }

    /**
     * One copy has 0 where UCI's file has '?'. A 0 is no code of thal, so it tells on the others: in ca a 0 means "no vessel".
     */
    private static void refuseZerosForMissingValues(Table table, HeartCoding coding) {
        List<Row> zeros = table.rows().stream().filter(row -> row.text("thal").equals("0")).toList();
        if (coding == HeartCoding.UCI && !zeros.isEmpty()) {
            Stream<Wording> lines = zeros.stream().limit(MOST_LINES).map(row -> Wording.of(HeartBaseline.class, "baseline.zero", row.line()));
            Wording advice = Wording.of(HeartBaseline.class, "baseline.zeros");
            throw new BaselineRefusedException(Wording.join("\n", Stream.concat(lines, Stream.of(advice)).toList()));
        }
    }

    private static void settleCodes(Table table) {
        HeartCoding coding = HeartCoding.of(table);
        refuseZerosForMissingValues(table, coding);
        coding.recode(table);
        HeartOutcome.settle(table, coding);
    }
}

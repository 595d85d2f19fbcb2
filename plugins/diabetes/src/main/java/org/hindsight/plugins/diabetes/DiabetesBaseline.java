package org.hindsight.plugins.diabetes;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.csv.Table;
import org.hindsight.csv.TableLoader;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** Reads the Pima data from the copies that go around. */
final class DiabetesBaseline {

    /** Nobody alive has a 0 here: the study's file writes it for "not measured". No pregnancy is a true 0. */
    private static final List<String> ZERO_IS_MISSING =
            List.of("Glucose", "BloodPressure", "SkinThickness", "Insulin", "BMI");

    /** The whole set, and two well-known ones from which rows with missing values were removed. */
    private static final Set<Integer> KNOWN_SIZES = Set.of(768, 532, 392);

    private static final Set<String> HEADERS_OF_MICROSOFT =
            Set.of("plasmaglucose", "tricepsthickness", "seruminsulin", "diabetic");

    private DiabetesBaseline() {}

    static BaselineLoader loader() {
        return TableLoader.forSchema(DiabetesQuestions.SCHEMA, DiabetesQuestions.TARGET)
                .targetColumn(
                        "Outcome", "class", "class variable", "class variable (0 or 1)", "diabetes", "type",
                        "diabetic", "target")
                .aliases("Pregnancies", "preg", "npreg", "pregnant", "number of times pregnant", "times pregnant")
                .aliases(
                        "Glucose", "plas", "glu", "plasma glucose", "plasma glucose concentration",
                        "plasma glucose concentration a 2 hours in an oral glucose tolerance test")
                .aliases(
                        "BloodPressure", "pres", "bp", "pressure", "diastolic blood pressure",
                        "diastolic blood pressure (mm Hg)")
                .aliases(
                        "SkinThickness", "skin", "triceps", "triceps thickness", "triceps skin fold thickness",
                        "triceps skin fold thickness (mm)", "triceps skinfold thickness")
                .aliases(
                        "Insulin", "insu", "test", "serum insulin", "2-hour serum insulin",
                        "2-hour serum insulin (mu U/ml)")
                .aliases("BMI", "mass", "body mass index", "body mass index (weight in kg/(height in m)^2)")
                .aliases("DiabetesPedigreeFunction", "pedi", "ped", "pedigree", "diabetes pedigree", "dpf")
                .aliases("Age", "age (years)")
                .words("Outcome", "yes", "1", "tested_positive", "pos")
                .words("Outcome", "no", "0", "tested_negative", "neg")
                .mayBeAbsent("Insulin")
                .withoutHeader(
                        "Pregnancies", "Glucose", "BloodPressure", "SkinThickness", "Insulin", "BMI",
                        "DiabetesPedigreeFunction",
                        "Age", "Outcome")
                .inspect(DiabetesBaseline::refuseOtherData)
                .recode(DiabetesBaseline::readZerosAsMissing)
                .dropRepeatedRows()
                .build();
    }

    /**
     * A clinic's own rows may be of any number; Microsoft's simulated set, with its own headers, must not pass for
     * Pima's.
     */
    private static void refuseOtherData(Table table) {
        Set<String> headers = table.headers().stream()
                .map(header -> header.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                .collect(Collectors.toSet());
        int rows = table.rows().size();
        boolean microsoft = headers.containsAll(HEADERS_OF_MICROSOFT) && !KNOWN_SIZES.contains(rows);
        if (headers.contains("patientid") || microsoft) {
            throw new BaselineRefusedException(Wording.of(
                    DiabetesBaseline.class, "baseline.microsoft", microsoft ? "PlasmaGlucose, TricepsThickness" : "PatientID"));
        }
        if (!KNOWN_SIZES.contains(rows)) {
            table.remark(Wording.of(DiabetesBaseline.class, "baseline.size", rows));
        }
    }

    private static void readZerosAsMissing(Table table) {
        for (String column : ZERO_IS_MISSING) {
            table.rows().stream().filter(row -> row.text(column).equals("0")).forEach(row -> row.set(column, ""));
        }
    }
}

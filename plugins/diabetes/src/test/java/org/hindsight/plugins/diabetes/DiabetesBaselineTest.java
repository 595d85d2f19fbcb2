package org.hindsight.plugins.diabetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hindsight.plugins.diabetes.DiabetesFiles.HEADER;
import static org.hindsight.plugins.diabetes.DiabetesFiles.csv;
import static org.hindsight.plugins.diabetes.DiabetesFiles.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever copy somebody brings, exactly the same women come back. */
class DiabetesBaselineTest {

    private static final String MICROSOFT =
            "Pregnancies,PlasmaGlucose,DiastolicBloodPressure,TricepsThickness,SerumInsulin,BMI,DiabetesPedigree,Age,Diabetic";

    private final List<List<String>> shipped = DiabetesFiles.shipped();
    private final List<LabelledRow> expected = load(csv(HEADER, shipped, row -> row)).rows();

    private static List<String> with(List<String> row, int column, UnaryOperator<String> change) {
        List<String> changed = new ArrayList<>(row);
        changed.set(column, change.apply(changed.get(column)));
        return changed;
    }

    private void assertSameRows(Baseline read) {
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).isEqualTo(expected);
    }

    @Test
    void readsTheShippedFileWithZerosAsMissingWhereNobodyHasAZero() {
        Baseline read = load(csv(HEADER, shipped, row -> row));

        assertThat(read.rows()).hasSize(768);
        assertThat(read.rows()).filteredOn(row -> row.target() == 1).hasSize(268);
        assertThat(read.rows().getFirst()).isEqualTo(new LabelledRow(
                FeatureVector.of(7, 137, 68, Double.NaN, Double.NaN, 24.4, 0.598, 47), 0, null));
        int[] missing = {0, 2, 38, 226, 395, 16, 0, 0};
        for (int column = 0; column < missing.length; column++) {
            int each = column;
            assertThat(read.rows()).filteredOn(row -> row.features().isMissing(each)).hasSize(missing[each]);
        }
        assertThat(read.rows()).filteredOn(row -> row.features().get(0) == 0).hasSize(103);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.remarks(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void readsTheFileWithoutHeader() {
        assertSameRows(load(csv("", shipped, row -> row)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "preg,plas,pres,skin,insu,mass,pedi,age,class",
        "pregnant,glucose,pressure,triceps,insulin,mass,pedigree,age,diabetes",
        "npreg,glu,bp,skin,test,bmi,ped,age,type",
        "Number of times pregnant,\"Plasma glucose concentration a 2 hours in an oral glucose tolerance test\","
                + "Diastolic blood pressure (mm Hg),Triceps skin fold thickness (mm),2-Hour serum insulin (mu "
                + "U/ml),Body mass index (weight in kg/(height in m)^2),Diabetes pedigree function,Age (years),Class "
                + "variable (0 or 1)",
        MICROSOFT,
    })
    void knowsTheHeadersOfTheCopies(String header) {
        assertSameRows(load(csv(header, shipped, row -> row)));
    }

    @ParameterizedTest
    @CsvSource({"tested_negative,tested_positive", "No,Yes", "neg,pos", "0.0,1.0", "NO,YES"})
    void knowsTheWordsForTheOutcome(String no, String yes) {
        assertSameRows(load(csv(HEADER, shipped, row -> with(row, 8, value -> value.equals("1") ? yes : no))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NaN", "NA", "?", "0.0"})
    void readsTheOtherMarksOfMissingValues(String mark) {
        assertSameRows(load(csv(HEADER, shipped, row -> {
            List<String> changed = row;
            for (int column = 1; column <= 5; column++) {
                changed = with(changed, column, value -> value.equals("0") || value.equals("0.0") ? mark : value);
            }
            return changed;
        })));
    }

    @Test
    void readsTheSetWithoutInsulin() {
        Baseline read = load(csv(
                "npreg,glu,bp,skin,bmi,ped,age,type",
                shipped.subList(0, 532),
                row -> {
                    List<String> shorter = new ArrayList<>(with(row, 8, value -> value.equals("1") ? "Yes" : "No"));
                    shorter.remove(4);
                    return shorter;
                }));

        assertThat(read.rows())
                .isEqualTo(expected.subList(0, 532).stream()
                        .map(row -> new LabelledRow(row.features().with(4, Double.NaN), row.target(), null))
                        .toList());
        assertThat(read.remarks(Locale.ENGLISH)).containsExactly("The file has no column 'Insulin'.");
    }

    @Test
    void leavesOutRepetitionsAndRemarksAnUnusualNumberOfRows() {
        List<List<String>> repeated = new ArrayList<>(shipped);
        repeated.addAll(shipped);

        Baseline read = load(csv(HEADER, repeated, row -> row));

        assertSameRows(read);
        assertThat(read.remarks(Locale.ENGLISH)).containsExactly(
                "The file has 1536 rows; copies of the Pima study have 768 (532 or 392 when rows with missing values "
                        + "were removed).",
                "768 of 1536 rows repeat another one and were left out: 768 are distinct.");
    }

    @Test
    void takesAClinicsOwnRowsOfAnyNumber() {
        Baseline read = load(csv(HEADER, shipped.subList(0, 5), row -> row));

        assertThat(read.rows()).isEqualTo(expected.subList(0, 5));
        assertThat(read.remarks(Locale.ENGLISH)).hasSize(1);
    }

    @Test
    void refusesMicrosoftsSimulatedSet() {
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load("PatientID," + MICROSOFT + "\n1354778,0,171,80,34,23,43.5,1.21,21,0\n"))
                .withMessageContaining("Microsoft's simulated diabetes set");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(MICROSOFT + "\n0,171,80,34,23,43.5,1.21,21,0\n"))
                .withMessageContaining("Microsoft's simulated diabetes set");
    }

    @Test
    void refusesDatesOfASpreadsheet() {
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(csv(HEADER, shipped,
                        row -> with(row, 5, value -> value.equals("31.2") ? "31.Feb" : value))))
                .withMessageContaining("column 'BMI': found '31.Feb'");
    }

    @Test
    void refusesDamagedAndOtherFilesWithLineAndReason() {
        String conflict = csv(HEADER, shipped.subList(0, 30), row -> row).replaceFirst("(?s)^(.*?\\n.*?\\n)", "$1<<<<<<< HEAD\n");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(conflict))
                .withMessageContaining("merge conflict")
                .withMessageContaining("line 3: '<<<<<<< HEAD'");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load("Age,Sex,ChestPainType,RestingBP,Cholesterol,FastingBS,RestingECG,MaxHR,ExerciseAngina,Oldpeak,"
                        + "ST_Slope,HeartDisease\n40,M,ATA,140,289,0,Normal,172,N,0,Up,0\n"))
                .withMessageContaining("lacks columns")
                .withMessageContaining("'ChestPainType'")
                .withMessageContaining("No column 'Glucose'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Pregnancies|times pregnant", "Glucose|PlasmaGlucose", "Glucose|plasma glucose concentration",
        "BloodPressure|DiastolicBloodPressure", "SkinThickness|triceps skinfold thickness",
        "SkinThickness|triceps skinfold thickness (mm)", "Insulin|serum insulin", "BMI|body mass index",
        "DiabetesPedigreeFunction|diabetes pedigree", "DiabetesPedigreeFunction|dpf", "Outcome|class variable", "Outcome|diabetic",
        "Outcome|target", "Outcome|diabetes"
    })
    void knowsTheOtherNamesOfAColumn(String column, String name) {
        assertSameRows(load(csv(HEADER.replaceFirst("\\b" + column + "\\b", name), shipped, row -> row)));
    }

    @Test
    void rejectsAZeroWhereItIsNoMissingMark() {
        Baseline read = load(csv(HEADER, shipped.subList(0, 3), row -> row) + "1,120,70,20,80,30.1,0.3,0,0\n");

        assertThat(read.rows()).hasSize(3);
        assertThat(read.rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(5);
            assertThat(line.message())
                    .isEqualTo("column 'Age': expected a whole number from 18 to 110 years, found '0'. Fix the row.");
        });
    }

    @Test
    void turnsAZeroAwayAsAnAnswer() {
        Map<String, Double> least =
                Map.of("Glucose", 30.0, "BloodPressure", 20.0, "SkinThickness", 2.0, "Insulin", 1.0, "BMI", 10.0);

        least.forEach((name, min) -> assertThat(DiabetesQuestions.SCHEMA.find(name)).hasValueSatisfying(feature -> {
            assertThat(((org.hindsight.plugin.NumericFeature) feature).min()).isEqualTo(min);
            assertThat(feature.required()).isFalse();
        }));
    }
}

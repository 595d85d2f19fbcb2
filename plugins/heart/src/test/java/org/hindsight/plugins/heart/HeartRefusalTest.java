package org.hindsight.plugins.heart;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hindsight.plugins.heart.HeartFiles.change;
import static org.hindsight.plugins.heart.HeartFiles.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.hindsight.plugin.BaselineRefusedException;
import org.junit.jupiter.api.Test;

class HeartRefusalTest {

    private final List<Map<String, String>> shipped = HeartFiles.shipped();

    private static ThrowableAssertAlternative<BaselineRefusedException> refused(String csv) {
        return assertThatExceptionOfType(BaselineRefusedException.class).isThrownBy(() -> HeartFiles.load(csv));
    }

    @Test
    void theFileOfHeartFailurePrediction() {
        refused("""
                Age,Sex,ChestPainType,RestingBP,Cholesterol,FastingBS,RestingECG,MaxHR,ExerciseAngina,Oldpeak,ST_Slope,HeartDisease
                40,M,ATA,140,289,0,Normal,172,N,0,Up,0
                49,F,NAP,160,180,0,Normal,156,N,1,Flat,1
                """).withMessageStartingWith("line 1: ").withMessageContaining("918 rows").withMessageContaining("another data set");
    }

    @Test
    void datesOfASpreadsheet() {
        List<Map<String, String>> damaged = change(shipped, row -> {
            String dated = Map.of("2.3", "2.Mar", "1.5", "1.May").get(row.get("oldpeak"));
            if (dated != null) {
                row.put("oldpeak", dated);
            }
            return row;
        });

        refused(csv(damaged)).withMessageContaining("into dates")
                .withMessageMatching("(?s).*line \\d+, column 'oldpeak': found '2.Mar'.*");
    }

    @Test
    void zerosForMissingValues() {
        List<Map<String, String>> zeros = change(shipped, row -> {
            row.replaceAll((column, value) -> value.equals("?") ? "0" : value);
            return row;
        });
        int line = 2;
        while (!shipped.get(line - 2).get("thal").equals("?")) {
            line++;
        }

        refused(csv(zeros))
                .withMessageStartingWith("line " + line + ", column 'thal': found '0'")
                .withMessageContaining("0 for missing values")
                .withMessageContaining("a 0 in 'ca' cannot be told");
    }

    @Test
    void anUnresolvedMergeConflict() {
        String text = csv(shipped);
        int middle = text.indexOf('\n', text.length() / 2) + 1;

        refused(text.substring(0, middle) + "<<<<<<< HEAD\n" + text.substring(middle))
                .withMessageContaining("merge conflict")
                .withMessageContaining("line " + (text.substring(0, middle).lines().count() + 1) + ": '<<<<<<< HEAD'");
    }

    @Test
    void theThirdCodingWhoseMeaningNobodyVerified() {
        Map<String, String> thal = Map.of("3", "0", "6", "1", "7", "2", "?", "");
        List<Map<String, String>> third = change(shipped, row -> {
            row.computeIfPresent("cp", (_, value) -> String.valueOf(Integer.parseInt(value) - 1));
            row.computeIfPresent("slope", (_, value) -> String.valueOf(Integer.parseInt(value) - 1));
            row.computeIfPresent("thal", (_, value) -> thal.get(value));
            row.computeIfPresent("num", (_, value) -> value.equals("0") ? "0" : "1");
            return row;
        });

        refused(csv(third).replaceFirst("num", "condition"))
                .withMessageContaining("thal [0, 1, 2]")
                .withMessageContaining("heart_cleveland_upload.csv");
    }

    @Test
    void twoCodingsInOneFile() {
        List<Map<String, String>> mixed = new ArrayList<>(shipped);
        mixed.addAll(change(shipped, HeartFiles::kaggle));

        refused(csv(mixed)).withMessageContaining("coding of the file cannot be told")
                .withMessageContaining("neither UCI's codes");
    }

    @Test
    void rowsThatFitBothCodings() {
        List<Map<String, String>> both = shipped.stream()
                .filter(row -> !row.get("cp").equals("4") && !row.get("slope").equals("3") && row.get("thal")
                        .equals("3"))
                .toList();

        refused(csv(both)).withMessageContaining("they fit UCI's codes as well as Kaggle's");
    }

    @Test
    void gradesThatContradictTheAnginaUnderEffort() {
        List<Map<String, String>> swapped = change(shipped, row -> {
            row.computeIfPresent("exang", (_, value) -> value.equals("0") ? "1" : "0");
            return row;
        });

        refused(csv(swapped)).withMessageContaining("angina under effort is commoner where it is 0");
    }

    @Test
    void aPieceOfKagglesFileTooSmallToTellWhichOutcomeIsDisease() {
        List<Map<String, String>> piece = change(shipped.subList(0, 12), HeartFiles::kaggle);

        refused(csv(piece)).withMessageContaining("1 for disease and with 1 for health");
    }

    @Test
    void otherHospitalsAlone() {
        refused("age,sex,dataset,cp,trestbps,chol,fbs,restecg,thalch,exang,oldpeak,slope,ca,thal,num\n"
                        + "40,Male,Hungary,asymptomatic,140,289,FALSE,normal,172,FALSE,0,,,,0\n")
                .withMessageContaining("no row is of Cleveland");
    }

    @Test
    void aFileOfAnotherNumberOfColumns() {
        List<Map<String, String>> shorter = change(shipped, row -> {
            row.remove("thal");
            return row;
        });

        refused(csv("", shorter, ",", "\n")).withMessageContaining("must have 14 columns");
        refused(csv(shorter)).withMessageContaining("303 of 303 rows do not fit")
                .withMessageContaining("and 283 more.");
    }
}

package org.hindsight.plugins.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hindsight.plugins.heart.HeartFiles.change;
import static org.hindsight.plugins.heart.HeartFiles.csv;
import static org.hindsight.plugins.heart.HeartFiles.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever copy somebody brings, exactly the same patients come back. */
class HeartBaselineTest {

    private static final String KAGGLE_HEADER =
            "age,sex,cp,trestbps,chol,fbs,restecg,thalach,exang,oldpeak,slope,ca,thal,target";

    private final List<Map<String, String>> shipped = HeartFiles.shipped();
    private final List<LabelledRow> expected = load(csv(shipped)).rows();

    private void assertSameRows(Baseline read) {
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).isEqualTo(expected);
    }

    @Test
    void readsTheShippedFile() {
        Baseline read = load(csv(shipped));

        assertThat(read.rows()).hasSize(303);
        assertThat(read.rows()).filteredOn(row -> row.target() == 1).hasSize(139);
        assertThat(read.rows().getFirst())
                .isEqualTo(new LabelledRow(FeatureVector.of(50, 1, 2, 90, 194, 0, 0, 166, 0, 0.1, 0, 0, 0), 0, null));
        assertThat(read.rows()).filteredOn(row -> row.features().isMissing(11)).hasSize(4);
        assertThat(read.rows()).filteredOn(row -> row.features().isMissing(12)).hasSize(3);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.remarks(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void readsUcisFileAsPublished() {
        List<Map<String, String>> asPublished = change(shipped, row -> {
            row.replaceAll((column, value) ->
                    value.equals("?") || value.contains(".") || column.equals("num") ? value : value + ".0");
            return row;
        });

        Baseline read = load(csv("", asPublished, ",", "\n"));

        assertSameRows(read);
        assertThat(read.remarks(Locale.ENGLISH)).singleElement().asString().startsWith("No header line: read as age, sex, cp,");
    }

    @Test
    void readsTheFirstPatientsOfUcisFile() {
        Baseline read = load("""
                63.0,1.0,1.0,145.0,233.0,1.0,2.0,150.0,0.0,2.3,3.0,0.0,6.0,0
                67.0,1.0,4.0,160.0,286.0,0.0,2.0,108.0,1.0,1.5,2.0,3.0,3.0,2
                67.0,1.0,4.0,120.0,229.0,0.0,2.0,129.0,1.0,2.6,2.0,2.0,7.0,1
                """);

        assertThat(read.rows()).containsExactly(
                new LabelledRow(FeatureVector.of(63, 1, 0, 145, 233, 1, 2, 150, 0, 2.3, 2, 0, 1), 0, null),
                new LabelledRow(FeatureVector.of(67, 1, 3, 160, 286, 0, 2, 108, 1, 1.5, 1, 3, 0), 1, null),
                new LabelledRow(FeatureVector.of(67, 1, 3, 120, 229, 0, 2, 129, 1, 2.6, 1, 2, 2), 1, null));
    }

    @Test
    void recodesKagglesFileAndTurnsItsOutcome() {
        Baseline read = load("\uFEFF" + csv(KAGGLE_HEADER, change(shipped, HeartFiles::kaggle), ",", "\r\n"));

        assertSameRows(read);
        assertThat(read.remarks(Locale.ENGLISH)).containsExactly(
                "Coding recognised: Kaggle; recoded to UCI's, with ca 4 and thal 0 as missing.",
                "The outcome was the wrong way round (angina under effort is commoner among the ill); it was turned.");
    }

    @Test
    void recodesKagglesFileUnderOtherHeaders() {
        String header = "age,sex,cp,trtbps,chol,fbs,restecg,thalachh,exng,oldpeak,slp,caa,thall,condition";

        assertSameRows(load(csv(header, change(shipped, HeartFiles::kaggle), ",", "\n")));
    }

    @Test
    void leavesAnOutcomeAloneThatSomebodyTurnedBefore() {
        List<Map<String, String>> turned = change(shipped, row -> {
            Map<String, String> kaggle = HeartFiles.kaggle(row);
            kaggle.put("num", kaggle.get("num").equals("1") ? "0" : "1");
            return kaggle;
        });

        assertSameRows(load(csv(KAGGLE_HEADER, turned, ",", "\n")));
    }

    @Test
    void turnsAnInvertedOutcomeInUcisCodesToo() {
        List<Map<String, String>> inverted = change(shipped, row -> {
            row.put("num", row.get("num").equals("0") ? "1" : "0");
            return row;
        });

        assertSameRows(load(csv(inverted)));
    }

    @Test
    void leavesOutTheRepetitionsOfLongerCopies() {
        List<Map<String, String>> repeated = new ArrayList<>(change(shipped, HeartFiles::kaggle));
        Random random = new Random(1);
        while (repeated.size() < 1025) {
            repeated.add(repeated.get(random.nextInt(303)));
        }

        Baseline read = load(csv(KAGGLE_HEADER, repeated, ",", "\n"));

        assertSameRows(read);
        assertThat(read.remarks(Locale.ENGLISH)).contains("722 of 1025 rows repeat another one and were left out: 303 are distinct.");
    }

    @Test
    void readsWordsForCodesAndKeepsClevelandAlone() {
        List<Map<String, String>> fourHospitals = new ArrayList<>();
        for (Map<String, String> row : shipped) {
            fourHospitals.add(withIdAndDataset(HeartFiles.words(new LinkedHashMap<>(row)), "Cleveland"));
            fourHospitals.add(withIdAndDataset(HeartFiles.words(new LinkedHashMap<>(row)), "VA Long Beach"));
        }
        String header = "id,age,sex,dataset,cp,trestbps,chol,fbs,restecg,thalch,exang,oldpeak,slope,ca,thal,num";

        Baseline read = load(csv(header, fourHospitals, ",", "\n"));

        assertSameRows(read);
        assertThat(read.remarks(Locale.ENGLISH)).contains("303 rows of other hospitals than Cleveland were left out.");
    }

    private static Map<String, String> withIdAndDataset(Map<String, String> row, String dataset) {
        Map<String, String> longer = new LinkedHashMap<>();
        longer.put("id", "7");
        row.forEach((column, value) -> {
            longer.put(column, value);
            if (column.equals("sex")) {
                longer.put("dataset", dataset);
            }
        });
        return longer;
    }

    @Test
    void readsStatlogsHeaderAndOutcome() {
        String header =
                "Age,Sex,Chest pain type,BP,Cholesterol,FBS over 120,EKG results,Max HR,Exercise angina,ST "
                        + "depression,Slope of ST,Number of vessels fluro,Thallium,Heart Disease";
        List<Map<String, String>> statlog = change(shipped, row -> {
            row.put("num", row.get("num").equals("0") ? "Absence" : "Presence");
            return row;
        });

        assertSameRows(load(csv(header, statlog, ",", "\n")));
    }

    @Test
    void decidesTheCodingByValuesAndNotByTheNameOfTheTarget() {
        assertSameRows(load(csv(KAGGLE_HEADER, shipped, ",", "\n")));
    }

    @Test
    void readsACommaHeaderOverTabSeparatedRows() {
        assertSameRows(load(csv(String.join(",", HeartFiles.UCI_HEADER), shipped, "\t", "\r\n")));
    }

    @Test
    void readsAHeaderInBrackets() {
        String header =
                "(age),(sex),(cp),(trestbps),(chol),(fbs),(restecg),(thalach),(exang),(oldpeak),(slope),(ca),(thal),"
                        + "(num) (the predicted attribute)";

        assertSameRows(load(csv(header, shipped, ",", "\n")));
    }

    @ParameterizedTest
    @CsvSource({
        "sex,gender", "cp,ChestPainType", "cp,Chest pain type", "chol,cholesterol", "fbs,FBS over 120", "restecg,EKG results",
        "oldpeak,ST depression", "trestbps,trtbps", "trestbps,bp", "trestbps,RestingBP", "thalach,thalachh", "thalach,thalch",
        "thalach,MaxHR", "exang,exng", "exang,ExerciseAngina", "slope,slp", "slope,Slope of ST", "ca,caa",
        "ca,Number of vessels fluro", "thal,thall", "thal,Thallium", "num,num the predicted attribute", "num,target",
        "num,output", "num,condition", "num,HeartDisease", "num,class"
    })
    void knowsTheOtherNamesOfAColumn(String column, String name) {
        assertSameRows(load(csv(
                String.join(",", HeartFiles.UCI_HEADER.stream().map(each -> each.equals(column) ? name : each).toList()),
                shipped, ",", "\n")));
    }

    @Test
    void rejectsACodeThatKaggleDoesNotHave() {
        List<Map<String, String>> kaggle = change(shipped, HeartFiles::kaggle);
        kaggle.getFirst().put("cp", "4");

        Baseline read = load(csv(KAGGLE_HEADER, kaggle, ",", "\n"));

        assertThat(read.rows()).isEqualTo(expected.subList(1, 303));
        assertThat(read.rejected()).containsExactly(
                new RejectedLine(2, "column 'cp': expected one of [0, 1, 2, 3], found '4'. Fix the row or remove it."));
    }
}

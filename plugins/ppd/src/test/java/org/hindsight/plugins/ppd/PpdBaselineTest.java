package org.hindsight.plugins.ppd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;

class PpdBaselineTest {

    private static final FeatureSchema SCHEMA = PpdQuestions.SCHEMA;
    private static final List<String> MAY_BE_OPEN =
            List.of("family_history", "sleep_hours", "financial_strain", "stressful_events", "breastfeeding_difficulty");

    @Test
    void readsTheShippedFile() throws IOException {
        Baseline baseline = load(shipped());

        assertThat(baseline.rows()).hasSize(1500);
        assertThat(baseline.rejected()).isEmpty();
        assertThat(baseline.rows().stream().filter(row -> row.target() == 1)).hasSize(205);
    }

    @Test
    void asksNothingThatTheFileLacksAndLeavesNoColumnOut() throws IOException {
        List<String> header = List.of(shipped().lines().findFirst().orElseThrow().split(","));

        assertThat(SCHEMA.features())
                .extracting(Feature::name)
                .containsExactlyInAnyOrderElementsOf(header.subList(0, header.size() - 1));
    }

    @Test
    void leavesOpenWhatTheFileLeavesOpenAndNothingElse() throws IOException {
        List<LabelledRow> rows = load(shipped()).rows();
        List<String> withBlanks = SCHEMA.features().stream()
                .map(Feature::name)
                .filter(name -> rows.stream().anyMatch(row -> row.features().isMissing(SCHEMA.indexOf(name))))
                .toList();

        assertThat(withBlanks).containsExactlyInAnyOrderElementsOf(MAY_BE_OPEN);
        assertThat(SCHEMA.features().stream().filter(feature -> !feature.required()).map(Feature::name))
                .containsExactlyInAnyOrderElementsOf(MAY_BE_OPEN);
    }

    @Test
    void readsTheSameRowsFromASpreadsheetCopy() throws IOException {
        String copy = "\uFEFF" + shipped().replace(",yes\n", ",1\n").replace(",no\n", ",0\n").replace(',', ';').replace("\n", "\r\n");

        assertThat(load(copy).rows()).isEqualTo(load(shipped()).rows());
    }

    @Test
    void rejectsARowWithAnAnswerThatDoesNotExist() throws IOException {
        String wrong = shipped().replaceFirst("\n23,5,", "\n230,5,");

        assertThat(load(wrong).rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.message()).contains("'age'", "14 to 60", "230");
        });
    }

    @Test
    void refusesThePublicQuestionnaireWhichIsOtherData() {
        String kaggle = "Timestamp,Age,Feeling sad or Tearful,Irritable towards baby & partner,Feeling anxious\n"
                + "6/14/2022 20:02,35-40,Yes,Yes,Yes\n";

        assertThatThrownBy(() -> load(kaggle))
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("post natal data")
                .hasMessageContaining("line 1, column 'Feeling anxious'");
    }

    @Test
    void refusesDamagedAndOtherFilesWithLineAndReason() throws IOException {
        String conflict = shipped().replaceFirst("(?s)^(.*?\\n.*?\\n)", "$1<<<<<<< HEAD\n");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(conflict))
                .withMessageContaining("merge conflict")
                .withMessageContaining("line 3: '<<<<<<< HEAD'");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load("Age,Sex,ChestPainType,RestingBP,Cholesterol,FastingBS,RestingECG,MaxHR,ExerciseAngina,Oldpeak,"
                        + "ST_Slope,HeartDisease\n40,M,ATA,140,289,0,Normal,172,N,0,Up,0\n"))
                .withMessageContaining("lacks columns")
                .withMessageContaining("'ChestPainType'")
                .withMessageContaining("No column 'phq1'");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(shipped().replaceFirst("\n23,5,", "\n23,2.Mar,")))
                .withMessageContaining("into dates")
                .withMessageContaining("line 2, column 'weeks_postpartum': found '2.Mar'");
    }

    private static Baseline load(String csv) throws IOException {
        return new PpdPlugin().baseline().load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shipped() throws IOException {
        try (InputStream in = PpdPlugin.class.getResourceAsStream("/baseline-data/ppd.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

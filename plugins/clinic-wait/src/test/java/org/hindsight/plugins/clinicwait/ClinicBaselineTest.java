package org.hindsight.plugins.clinicwait;

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
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;

class ClinicBaselineTest {

    private static final String HEADER = "visit_date,weekday,check_in_hour,department,doctor_id,visit_type,has_appointment,priority,"
            + "patients_ahead,patients_waiting_department,doctor_busy,doctors_on_duty,mean_consult_minutes_today,"
            + "doctor_delay_minutes,minutes_to_appointment,wait_minutes\n";
    private static final String REST = ",general,D02,follow_up,1,senior,0,0,0,0,14.0,0.0,19.5,21.0\n";
    private static final String MONDAY = "2024-03-04,0,7.68" + REST;

    @Test
    void readsTheShippedFileByDay() throws IOException {
        Baseline baseline = load(shipped());

        assertThat(baseline.rows()).hasSize(2000);
        assertThat(baseline.rejected()).isEmpty();
        assertThat(baseline.rows()).extracting(LabelledRow::group).contains("2024-03-04").doesNotContainNull();
        assertThat(baseline.rows().stream().map(LabelledRow::group).distinct()).hasSize(22);
    }

    @Test
    void asksForEveryColumnButTheDayAndTheWait() throws IOException {
        List<String> header = List.of(shipped().lines().findFirst().orElseThrow().split(","));

        assertThat(VisitQuestions.SCHEMA.features())
                .extracting(Feature::name)
                .containsExactlyInAnyOrderElementsOf(header.subList(1, header.size() - 1));
    }

    @Test
    void readsTheTimeOfDayAsAQueueSystemWritesIt() throws IOException {
        LabelledRow row = load(HEADER + "2024-03-04,0,07:45" + REST).rows().getFirst();

        assertThat(row.features().get(VisitQuestions.SCHEMA.indexOf("check_in_hour"))).isEqualTo(7.75);
    }

    @Test
    void findsTheWeekdayWhenItIsNotGiven() throws IOException {
        LabelledRow row = load(HEADER + "2024-03-08,,7.68" + REST).rows().getFirst();

        assertThat(row.features().get(VisitQuestions.SCHEMA.indexOf("weekday"))).isEqualTo(4);
    }

    @Test
    void rejectsAWeekdayThatContradictsTheDate() throws IOException {
        Baseline baseline = load(HEADER + MONDAY + "2024-03-05,0,7.68" + REST);

        assertThat(baseline.rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.message()).contains("'weekday'", "2024-03-05 is a Tuesday", "'0'");
        });
    }

    @Test
    void rejectsADayThatCannotBeToldFromAMonth() throws IOException {
        Baseline baseline = load(HEADER + MONDAY + "04/03/2024,0,7.68" + REST);

        assertThat(baseline.rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(3);
            assertThat(line.message()).contains("'visit_date'", "such as 2026-03-02", "04/03/2024");
        });
    }

    @Test
    void refusesAFileOfTheWholeClinicWithoutWaits() {
        assertThatThrownBy(() -> load(HEADER.replace(",wait_minutes", "") + MONDAY.replace(",21.0", "")))
                .isInstanceOf(BaselineRefusedException.class)
                .hasMessageContaining("wait_minutes");
    }

    @Test
    void refusesDamagedAndOtherFilesWithLineAndReason() {
        String conflict = HEADER + MONDAY + "<<<<<<< HEAD\n" + MONDAY;
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(conflict))
                .withMessageContaining("merge conflict")
                .withMessageContaining("line 3: '<<<<<<< HEAD'");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load("Age,Sex,ChestPainType,RestingBP,Cholesterol,FastingBS,RestingECG,MaxHR,ExerciseAngina,Oldpeak,"
                        + "ST_Slope,HeartDisease\n40,M,ATA,140,289,0,Normal,172,N,0,Up,0\n"))
                .withMessageContaining("lacks columns")
                .withMessageContaining("'ChestPainType'")
                .withMessageContaining("No column 'wait_minutes'");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(HEADER + MONDAY.replace("14.0", "2.Mar")))
                .withMessageContaining("into dates")
                .withMessageContaining("line 2, column 'mean_consult_minutes_today': found '2.Mar'");
    }

    @Test
    void readsTheSameRowsFromASpreadsheetCopy() throws IOException {
        String copy = "\uFEFF" + shipped().replace(',', ';').replace('.', ',').replace("\n", "\r\n");

        assertThat(load(copy).rows()).isEqualTo(load(shipped()).rows());
    }

    private static Baseline load(String csv) throws IOException {
        return new ClinicWaitPlugin().baseline().load(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static String shipped() throws IOException {
        try (InputStream in = ClinicWaitPlugin.class.getResourceAsStream("/baseline-data/clinic-wait.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.hindsight.plugins.parkinsons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hindsight.plugins.parkinsons.VoiceFiles.load;
import static org.hindsight.plugins.parkinsons.VoiceFiles.shipped;
import static org.hindsight.plugins.parkinsons.VoiceFiles.withColumn;
import static org.hindsight.plugins.parkinsons.VoiceFiles.withHeader;
import static org.hindsight.plugins.parkinsons.VoiceFiles.without;

import java.util.List;
import java.util.Locale;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever copy somebody brings, exactly the same recordings come back. */
class VoiceBaselineTest {

    private final List<LabelledRow> expected = load(shipped()).rows();

    private void assertSameRows(String csv) {
        Baseline read = load(csv);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).isEqualTo(expected);
        assertThat(read.remarks(Locale.ENGLISH)).filteredOn(remark -> !remark.contains("decimal comma")).isEmpty();
    }

    @Test
    void readsTheShippedFileWithStatusInItsMiddle() {
        assertThat(expected).hasSize(195);
        assertThat(expected).filteredOn(row -> row.target() == 1).hasSize(146);
        assertThat(expected.getFirst().target()).isZero();
        assertThat(expected.getFirst().features().get(0)).isEqualTo(112.130);
        assertThat(expected.getFirst().features().get(15)).isEqualTo(25.640); // HNR, left of status
        assertThat(expected.getFirst().features().get(16)).isEqualTo(0.316240); // RPDE, right of it
        assertThat(load(shipped()).remarks(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void groupsRecordingsByTheirSubject() {
        assertThat(expected).extracting(LabelledRow::group).doesNotContainNull();
        assertThat(expected.stream().map(LabelledRow::group).distinct()).hasSize(32);
        assertThat(expected.subList(0, 6)).extracting(LabelledRow::group).containsOnly("phon_R01_S01");
        assertThat(expected.stream().filter(row -> row.target() == 1).map(LabelledRow::group).distinct()).hasSize(24);
    }

    @Test
    void readsUcisFileWithItsLineBreaksAndASpreadsheetsCopy() {
        assertSameRows(shipped().replace("\n", "\r\n"));
        assertSameRows("\uFEFF" + shipped().replace(',', ';').replace('.', ',').replace("\n", "\r\n"));
        assertSameRows(shipped().replace(',', '\t'));
    }

    @Test
    void knowsEveryWayOfWritingTheHeaders() {
        assertSameRows(withHeader(name -> name.toLowerCase(Locale.ROOT)));
        assertSameRows(withHeader(name -> name.toUpperCase(Locale.ROOT)));
        assertSameRows(withHeader(name -> name.replaceAll("[^A-Za-z0-9]", "."))); // R, which also loses the %
        assertSameRows(withHeader(name -> name.replace("%", "percent").replaceAll("[^A-Za-z0-9]+", "_")));
        assertSameRows(withHeader(name -> name.replace("(Hz)", "")));
        assertSameRows(withHeader(name -> name.replace("(%)", "_pct")));
        assertSameRows(withHeader(name -> "\"" + name + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Outcome", "target", "Class", "STATUS"})
    void knowsTheNamesOfTheOutcome(String name) {
        assertSameRows(withHeader(header -> header.equals("status") ? name : header));
    }

    @ParameterizedTest
    @CsvSource({"0.0,1.0", "no,yes"})
    void knowsTheWordsOfTheOutcome(String no, String yes) {
        assertSameRows(withColumn("status", value -> value.equals("1") ? yes : no));
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject", "id"})
    void findsTheSubjectUnderOtherNames(String name) {
        assertSameRows(withHeader(header -> header.equals("name") ? name : header));
    }

    @Test
    void takesSubjectsNamedInOtherWays() {
        Baseline read = load(withColumn("name", name -> "patient " + name.substring(9, 12)));

        assertThat(read.rows().stream().map(LabelledRow::group).distinct()).hasSize(32).contains("patient S01");
        assertThat(read.remarks(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void warnsWhereSubjectsAreNotTold() {
        Baseline nameless = load(without("name"));
        int[] number = {0};
        Baseline numbered = load(withColumn("name", name -> String.valueOf(++number[0])));

        assertThat(nameless.rows()).hasSize(195).extracting(LabelledRow::group).containsOnlyNulls();
        assertThat(nameless.remarks(Locale.ENGLISH)).anySatisfy(remark -> assertThat(remark).contains("cannot be kept together", "0.95"));
        assertThat(numbered.remarks(Locale.ENGLISH)).anySatisfy(remark -> assertThat(remark).contains("cannot be kept together"));
    }

    @Test
    void doesWithoutTheMultiples() {
        Baseline read = load(without("Jitter:DDP"));

        assertThat(read.rows()).hasSize(195).allMatch(row -> row.features().isMissing(VoiceQuestions.SCHEMA.indexOf("Jitter:DDP")));
        assertThat(read.remarks(Locale.ENGLISH)).containsExactly("The file has no column 'Jitter:DDP'.");
    }

    @Test
    void rejectsRowsWhoseNumbersContradictEachOther() {
        String csv = shipped()
                .replaceFirst("phon_R01_S01_1,112.130", "phon_R01_S01_1,90.130")
                .replaceFirst(",0.00789,", ",0.00889,");

        Baseline read = load(csv);

        assertThat(read.rows()).hasSize(193);
        assertThat(read.rejected()).extracting(line -> line.line() + ": " + line.message()).containsExactly(
                "2: column 'MDVP:Fo(Hz)': expected a mean between the lowest and the highest pitch, found '90.130'. Fix the row or "
                        + "remove it.",
                "3: column 'Jitter:DDP': expected three times 'MDVP:RAP', which is 0.00263, found '0.00889'. Fix the row or remove it.");
    }

    @Test
    void rejectsSharesWrittenInPercent() {
        Baseline read = load(shipped().replaceFirst(",0.00432,", ",0.432,"));

        assertThat(read.rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.message()).contains("'MDVP:Jitter(%)'", "from 0 to 0.1", "found '0.432'");
        });
    }

    @Test
    void refusesTheTelemonitoringSet() {
        assertRefused("subject#,age,sex,test_time,motor_UPDRS,total_UPDRS,Jitter(%)\n1,72,0,5.6431,28.199,34.398,0.00662\n")
                .contains("line 1", "telemonitoring", "parkinsons.data");
    }

    @Test
    void refusesDatesOfASpreadsheet() {
        assertRefused(withColumn("MDVP:Shimmer(dB)", value -> value.startsWith("0.2") ? "2.Mar" : value))
                .contains("line 2", "'MDVP:Shimmer(dB)': found '2.Mar'");
    }

    @Test
    void refusesAnUnresolvedMergeConflict() {
        assertRefused(shipped().replaceFirst("\nphon_R01_S02", "\n<<<<<<< HEAD\nphon_R01_S02")).contains("line 9", "merge conflict");
    }

    @Test
    void refusesAFileThatLacksAMeasure() {
        assertRefused(without("PPE")).contains("No column 'PPE'");
    }

    private static org.assertj.core.api.AbstractStringAssert<?> assertRefused(String csv) {
        return assertThat(assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(csv))
                .actual()
                .getMessage());
    }
}

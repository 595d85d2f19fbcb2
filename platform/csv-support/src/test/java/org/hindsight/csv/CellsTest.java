package org.hindsight.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "2.Mar", "1.May", "02-Mar", "Mar-02", "May 1", "1. Mai", "3.Eki.24", "2.3.2024", "2/3/24", "2024-03-02", "5.Ağu"
    })
    void recognisesWhatSpreadsheetsMakeOfNumbers(String cell) {
        assertThat(Cells.isSpreadsheetDate(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.3", "1e3", "march", "n/a", "1.2.", "2.Unknown", "-3", "10-20", "Mar"})
    void doesNotSeeDatesEverywhere(String cell) {
        assertThat(Cells.isSpreadsheetDate(cell)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"63,63", "63.0,63", "-4.00,-4", "2.3,2.3", "1e2,100", "?,''", "NaN,''", "male,male", "-0.0,0"})
    void writesWholeNumbersWithoutDecimals(String cell, String canonical) {
        assertThat(Cells.canonical(cell)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Infinity", "0x1p3", "1d", "1f", "1_000", "1,5", "", "--1", "1e9999", "٣", "1e400"})
    void takesForNumbersOnlyWhatTablesWrite(String cell) {
        assertThat(Cells.number(cell)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MDVP:Fo(Hz),mdvpfohz", "MDVP.Fo.Hz.,mdvpfohz", "mdvp_fo_hz,mdvpfohz", "MDVP:Jitter(%),mdvpjitterpercent",
        "'Daytime/evening attendance\t',daytimeeveningattendance", "\uFEFFAge,age",
        "Mother's qualification,mothersqualification"
    })
    void comparesHeadersByLettersAndDigits(String header, String normalised) {
        assertThat(ColumnNames.normalise(header)).isEqualTo(normalised);
    }

    @Test
    void decidesTheSeparatorByTheSecondLine() {
        assertThat(Layout.separator("63;1;2,3")).isEqualTo(';');
        assertThat(Layout.separator("63,0;1,0;2,3")).isEqualTo(';');
        assertThat(Layout.separator("63,1,1,2.3;")).isEqualTo(',');
        assertThat(Layout.separator("63\t1,5\t2")).isEqualTo('\t');
        assertThat(Layout.separator("\"a;b;c\",2")).isEqualTo(',');
        assertThat(Layout.separator("63")).isEqualTo(',');
    }
}

package org.hindsight.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.Map;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.hindsight.plugin.BaselineRefusedException;
import org.junit.jupiter.api.Test;

class RecodingTest {

    private static final String HEADER = "years_of_age,Peak flow (%),town,smoker,ill,clinic\n";

    @Test
    void recodesACodingAndRejectsCodesItDoesNotHave() {
        TableLoader loader = Sample.described()
                .recode(table -> table.recode("town", Map.of("0", "3", "1", "2", "2", "1")))
                .build();

        Baseline read =
                Sample.load(loader, HEADER
                        + "63,2.3,0.0,1,yes,A\n63,2.3,1,1,yes,A\n63,2.3,3,1,yes,A\n63,2.3,2,1,yes,A\n");

        assertThat(read.rows()).extracting(row -> row.features().get(2)).containsExactly(2.0, 1.0, 0.0);
        assertThat(read.rejected()).containsExactly(
                new RejectedLine(4, "column 'town': expected one of [0, 1, 2], found '3'. Fix the row or remove it."));
    }

    @Test
    void leavesOutRowsOfOthersWithoutCountingThemAsRejected() {
        TableLoader loader = Sample.described()
                .recode(table -> table.remark(table.keepOnly(row -> row.text("clinic").equals("A"))
                        + " rows of other clinics"))
                .build();

        Baseline read = Sample.load(loader, HEADER + "63,2.3,1,1,yes,A\n63,2.3,77,1,yes,B\n");

        assertThat(read.rows()).hasSize(1);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.remarks(Locale.ENGLISH)).containsExactly("Columns left out: 'clinic'.", "1 rows of other clinics");
    }

    @Test
    void showsValuesBeforeAndAfterWordsAreReplaced() {
        TableLoader loader = Sample.described()
                .inspect(table -> {
                    assertThat(table.headers())
                            .containsExactly("years_of_age", "Peak flow (%)", "town", "smoker", "ill", "clinic");
                    assertThat(table.has("age")).isTrue();
                    assertThat(table.has("years_of_age")).isFalse();
                    assertThat(table.values("town")).containsExactly("1", "zurich");
                })
                .recode(table -> {
                    assertThat(table.values("town")).containsExactly("1", "3");
                    assertThat(table.values("smoker")).containsExactly("1");
                    assertThat(table.values("no such column")).isEmpty();
                    assertThat(table.rows().getFirst().number("age")).hasValue(63);
                    assertThat(table.rows().getFirst().number("clinic")).isEmpty();
                    assertThat(table.rows().getLast().line()).isEqualTo(3);
                })
                .build();

        assertThat(Sample.load(loader, HEADER + "63.0,2.3,1,TRUE,yes,A\n63,2.3,zurich,?,1,B\n").rows()).hasSize(2);
    }

    @Test
    void doesNotShowRowsWhoseValuesStandInWrongColumns() {
        TableLoader loader = Sample.described()
                .recode(table -> assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 4L, 5L))
                .build();

        String rows = "63,2.3,1,1,yes,A\n2.3,1,1,yes,A\n41,2.3,1,1,no,A\n17,2.3,1,1,yes,A\n";

        Baseline read = Sample.load(loader, HEADER + rows);

        assertThat(read.rejected()).extracting(RejectedLine::line).containsExactly(3L, 5L);
    }

    @Test
    void looksAtAFileBeforeItsColumnsAreMissed() {
        TableLoader loader = Sample.described()
                .inspect(table -> {
                    if (table.has("PatientID")) {
                        throw new BaselineRefusedException("This is the other set.");
                    }
                })
                .build();

        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> Sample.load(loader, "PatientID,x\n1,2\n"))
                .withMessage("This is the other set.");
    }

    @Test
    void letsAPluginFillAColumnThatTheFileLacks() {
        TableLoader loader = Sample.described()
                .mayBeAbsent("smoker")
                .recode(table -> table.rows().forEach(row -> row.set("smoker", "1")))
                .build();

        assertThat(Sample.load(loader, "age,Peak flow (%),town,ill\n63,2.3,1,yes\n").rows())
                .containsExactly(Sample.row(1, 63, 2.3, 0, 1));
    }

    @Test
    void isSilentAboutAColumnThatThePluginAlwaysFills() {
        TableLoader loader = Sample.described()
                .filledByRecoding("smoker")
                .recode(table -> table.rows().forEach(row -> row.set("smoker", row.text("smoker").isEmpty() ? "1" : "0")))
                .build();

        assertThat(Sample.load(loader, "age,Peak flow (%),town,ill\n63,2.3,1,yes\n").remarks(Locale.ENGLISH)).isEmpty();
        assertThat(Sample.load(loader, "age,smoker,Peak flow (%),town,ill\n63,1,2.3,1,yes\n").rows())
                .containsExactly(Sample.row(1, 63, 2.3, 0, 0));
    }

    @Test
    void tellsAPluginThatAsksForAColumnNobodyKnows() {
        TableLoader loader = Sample.described().recode(table -> table.rows().getFirst().text("ages")).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.load(loader, HEADER + "63,2.3,1,1,yes,A\n"))
                .withMessageContaining("has no column 'ages'");
    }

    @Test
    void refusesADescriptionInWhichAHeaderOrAWordMeansTwoThings() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.described().aliases("town", "Years.of.Age").build())
                .withMessage("Column 'town': the header 'Years.of.Age' means 'age' already.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.described().words("town", "1", "ZURICH"))
                .withMessage("Column 'town': the word 'ZURICH' cannot mean '1', it means '3'.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.described().words("ill", "maybe", "2"))
                .withMessageContaining("'maybe' is none of its values");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.described().words("age", "1", "one"))
                .withMessageContaining("has no choices or labels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sample.described().aliases("ages", "a"))
                .withMessageContaining("'ages' is no feature");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TableLoader.forSchema(Sample.SCHEMA, Sample.TARGET).build())
                .withMessageContaining("no target column");
    }
}

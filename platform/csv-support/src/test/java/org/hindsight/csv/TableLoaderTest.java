package org.hindsight.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableLoaderTest {

    private static final String HEADER = "age,Peak flow (%),town,smoker,ill\n";
    private static final LabelledRow FIRST = Sample.row(1, 63, 2.3, 0, 1);
    private static final LabelledRow SECOND = Sample.row(0, 41, Double.NaN, 2, Double.NaN);

    @Test
    void readsAPlainFileInItsOrder() {
        Baseline read = Sample.load(HEADER + "63,2.3,1,1,yes\n41,,3,,no\n");

        assertThat(read.rows()).containsExactly(FIRST, SECOND);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.remarks(Locale.ENGLISH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\uFEFFage,Peak flow (%),town,smoker,ill\r\n63,2.3,1,1,yes\r\n41,?,3,NA,no\r\n",
        "age;Peak flow (%);town;smoker;ill\n63;2.3;1;1;yes\n41;NaN;3;nan;no\n",
        "age\tPeak flow (%)\ttown\tsmoker\till\r63\t2.3\t1\t1\tyes\r41\tnull\t3\t-\tno\r",
        "age,Peak flow (%),town,smoker,ill\n63\t2.3\t1\t1\tyes\n41\t\t3\t\tno\n",
        "\"age\",\"Peak flow (%)\",\"town\t\",smoker,\"ill\"\n\"63\",\"2.3\",1, 1 ,yes\n41,,\"3\",\"\",no\n",
        "AGE,peak.flow..percent.,TOWN,Smoker,Outcome\n63.0,2.30,1.0,1.0,1.0\n41.,,3.0,,0.0\n",
        "Unnamed: 0,years_of_age,PeakFlow%,town,smoker,ill\n"
                + "0,63,2.3,1,TRUE,Tested_Positive\n1,41,,zurich,,tested_negative\n",
        ",age,Peak flow (%),town,smoker,ill\n1,63,2.3,1,yes,Yes\n2,41,,ZÜRICH,,No\n",
        "age,Peak flow (%),town,smoker,ill,,\n63,2.3,1,1,yes,,\n41,,3,,no\n,,,,,,\n\n  \n",
        "sep=;\nage;Peak flow (%);town;smoker;ill\n63;2,3;1;1;yes\n41;;3;;no\n",
        "63,2.3,1,1,1\n41,?,3,?,0\n",
        "\n\n63\t2.3\t1.0\t1\t1\n41\t?\t3\t?\t0",
    })
    void readsTheSameRowsFromEveryWayOfWritingThem(String csv) {
        Baseline read = Sample.load(csv);

        assertThat(read.rows()).containsExactly(FIRST, SECOND);
        assertThat(read.rejected()).isEmpty();
    }

    @Test
    void readsBytesThatAreNoUtf8AsWindows1252AndSaysSo() {
        byte[] csv = (HEADER + "63,2.3,1,1,yes\n41,,zürich,,no\n").getBytes(Charset.forName("windows-1252"));

        Baseline read = Sample.load(Sample.described().build(), csv);

        assertThat(read.rows()).containsExactly(FIRST, SECOND);
        assertThat(read.remarks(Locale.ENGLISH)).containsExactly("The text is no UTF-8; read as Windows-1252.");
    }

    @Test
    void namesTheColumnsItLeavesOut() {
        Baseline read = Sample.load("id,age,Peak flow (%),town,shoe,smoker,ill,\n7,63,2.3,1,44,1,yes,\n");

        assertThat(read.rows()).containsExactly(FIRST);
        assertThat(read.remarks(Locale.ENGLISH)).containsExactly("Columns left out: 'shoe'.");
    }

    @Test
    void doesNotTakeThousandsForDecimalCommasWhenNumbersHaveDecimalPoints() {
        Baseline read = Sample.load(HEADER.replace(',', ';') + "63;2.3;1;1;yes\n41;1,5;3;;no\n");

        assertThat(read.rows()).containsExactly(FIRST);
        assertThat(read.rejected()).containsExactly(new RejectedLine(
                3,
                "column 'Peak flow (%)': expected a number, found '1,5'. Fix the row, or leave the field empty if the "
                        + "value is missing."));
    }

    @Test
    void rejectsARowWithAllItsProblemsAndItsLine() {
        Baseline read = Sample.load(HEADER + "63,2.3,1,1,yes\r\n\r\n,n/a,4,2,maybe\n63,2.3,1,1,yes\n17,0x1p3,1,1,no\n");

        assertThat(read.rows()).containsExactly(FIRST, FIRST);
        assertThat(read.rejected()).containsExactly(
                new RejectedLine(4, "column 'age': expected a value, found none. Fix the row or remove it. column "
                        + "'Peak flow (%)': expected a number, found 'n/a'. Fix the row, or leave the field empty if "
                        + "the value is missing. column 'town': expected one of 1, 2, 3, found '4'. Fix the row. "
                        + "column 'smoker': expected one of 0, 1, found '2'. Fix the row, or leave the field empty if "
                        + "the value is missing. column 'ill': expected one of no, yes, found 'maybe'. Fix the row, "
                        + "or remove it if the outcome is not known."),
                new RejectedLine(6,
                        "column 'age': expected a whole number from 18 to 110 years, found '17'. Fix the row. column "
                                + "'Peak flow (%)': expected a number, found '0x1p3'. Fix the row, or leave the field "
                                + "empty if the value is missing."));
    }

    @Test
    void countsLinesInsideQuotesSoThatTheLineNamedIsTheEditorsLine() {
        Baseline read = Sample.load("age,Peak flow "
                + "(%),town,smoker,ill,note\n63,2.3,1,1,yes,\"two\nlines\"\n63,2.3,1,1,yes,\n0,2.3,1,1,no,\n");

        assertThat(read.rejected()).extracting(RejectedLine::line).containsExactly(5L);
    }

    @Test
    void namesTheFilesHeaderAndTheColumnItStandsFor() {
        Baseline read = Sample.load("Years of age,Peak flow (%),town,smoker,ill\n63,2.3,1,1,yes\n63.5,2.3,1,1,yes\n");

        assertThat(read.rejected()).singleElement().extracting(RejectedLine::message).asString()
                .startsWith("column 'Years of age' (age): expected a whole number from 18 to 110 years, found '63.5'.");
    }

    @Test
    void rejectsARowWithMoreOrFewerValuesThanTheHeader() {
        Baseline read = Sample.load(HEADER + "63,2.3,1,1,yes\n63,2.3,1,1,yes,9\n63,2.3,1,yes\n41,,3,,no\n");

        assertThat(read.rows()).containsExactly(FIRST, SECOND);
        assertThat(read.rejected()).extracting(RejectedLine::message).containsExactly(
                "expected 5 values as in the header, found 6. Check separators and quotation marks of the line.",
                "expected 5 values as in the header, found 4. Check separators and quotation marks of the line.");
    }

    @Test
    void keepsAFewEqualRowsAndLeavesOutManyWhenAsked() {
        StringBuilder distinct = new StringBuilder(HEADER);
        for (int age = 20; age < 60; age++) {
            distinct.append(age).append(",,1,0,no\n");
        }
        TableLoader loader = Sample.described().dropRepeatedRows().build();

        Baseline fewRepeated = Sample.load(loader, distinct + "20,,1,0,no\n");
        Baseline manyRepeated = Sample.load(loader, distinct + "20,,1,0,no\n21,NA,1,0,no\n22,,1,0,0\n");

        assertThat(fewRepeated.rows()).hasSize(41);
        assertThat(fewRepeated.remarks(Locale.ENGLISH))
                .containsExactly("1 of 41 rows repeat another one and were kept: they may be different people.");
        assertThat(manyRepeated.rows()).hasSize(40).doesNotHaveDuplicates();
        assertThat(manyRepeated.remarks(Locale.ENGLISH))
                .containsExactly("3 of 43 rows repeat another one and were left out: 40 are distinct.");
    }

    @Test
    void givesRowsTheKeyOfTheirGroupAndRejectsThoseWithoutOne() {
        TableLoader loader = Sample.described()
                .groupColumn("recording", "name")
                .groupKey(name -> name.startsWith("S") ? Optional.of(name.substring(0, 2)) : Optional.empty())
                .build();

        Baseline read =
                Sample.load(loader, "name," + HEADER
                        + "S1_1,63,2.3,1,1,yes\nS1_2,41,,3,,no\nX,41,,3,,no\n,41,,3,,no\nS2_1,41,,3,,no\n");

        assertThat(read.rows()).extracting(LabelledRow::group).containsExactly("S1", "S1", "S2");
        assertThat(read.rejected()).extracting(RejectedLine::message).containsExactly(
                "column 'name' (recording): expected what the row belongs to, found 'X'. Fix the row.",
                "column 'name' (recording): expected what the row belongs to, found none. Fix the row.");
    }

    @Test
    void acceptsAFileWithoutAColumnThatMayBeAbsentAndSaysSo() {
        TableLoader loader = Sample.described().mayBeAbsent("smoker").groupColumn("subject").mayBeAbsent("subject")
                .build();

        Baseline read = Sample.load(loader, "age,Peak flow (%),town,ill\n63,2.3,1,yes\n");

        assertThat(read.rows()).containsExactly(Sample.row(1, 63, 2.3, 0, Double.NaN));
        assertThat(read.remarks(Locale.ENGLISH))
                .containsExactlyInAnyOrder("The file has no column 'smoker'.", "The file has no column 'subject'.");
    }

    @Test
    void keepsRowsOfOldDataThatLackARequiredAnswerWhenAsked() {
        TableLoader loader = Sample.described().mayBeEmpty("town").build();

        Baseline read = Sample.load(loader, HEADER + "63,2.3,1,1,yes\n41,,?,,no\n,2.3,1,1,yes\n");

        assertThat(read.rows()).containsExactly(FIRST, Sample.row(0, 41, Double.NaN, Double.NaN, Double.NaN));
        assertThat(read.rejected()).hasSize(1);
    }

    @Test
    void readsAChoiceWhoseValueLooksLikeAMissingMark() {
        var schema = org.hindsight.plugin.FeatureSchema.of(new org.hindsight.plugin.FeatureSchema.Section(
                "All", java.util.List.of(org.hindsight.plugin.ChoiceFeature.of("country", "Country", "NA", "Namibia",
                        "ZA", "South Africa"))));
        TableLoader loader = TableLoader.forSchema(schema, new org.hindsight.plugin.NumericTarget("minutes", 0, 500, 5))
                .targetColumn("wait")
                .build();

        Baseline read = Sample.load(loader, "country;wait\nNA;12,5\nza;0\nNaN;3\n");

        assertThat(read.rows()).containsExactly(Sample.row(12.5, 0), Sample.row(0, 1));
        assertThat(read.rejected()).hasSize(1);
    }

    @Test
    void readsAFileTwiceWithTheSameResult() {
        byte[] csv = (HEADER + "63,2.3,1,1,yes\n41,,3,,no\n").getBytes(StandardCharsets.UTF_8);
        TableLoader loader = Sample.described().build();

        assertThat(Sample.load(loader, csv)).isEqualTo(Sample.load(loader, csv));
    }
}

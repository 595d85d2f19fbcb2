package org.hindsight.csv;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.hindsight.plugin.BaselineRefusedException;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static final String HEADER = "age,Peak flow (%),town,smoker,ill\n";
    private static final String ROW = "63,2.3,1,1,yes\n";

    private static ThrowableAssertAlternative<BaselineRefusedException> refused(byte[] csv) {
        return assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> Sample.load(Sample.described().build(), csv));
    }

    private static ThrowableAssertAlternative<BaselineRefusedException> refused(String csv) {
        return refused(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmptyFile() {
        refused("").withMessageStartingWith("The file is empty.");
        refused("\uFEFF\r\n \t\n").withMessageStartingWith("The file is empty.");
    }

    @Test
    void aFileWithoutAnyCharacterOfData() {
        refused(",,,;\n\n;;\n").withMessageStartingWith("The file is empty.");
    }

    @Test
    void aHeaderWithoutRows() {
        refused(HEADER).withMessage("The file has no row of this assessment below its header. Bring one line a case.");
    }

    @Test
    void aSpreadsheetAndOtherBinaryFiles() {
        refused("PK\u0003\u0004rest").withMessageContaining("spreadsheet").withMessageContaining("CSV UTF-8");
        refused(HEADER + ROW + "\u0000\n").withMessageStartingWith("line 3: holds the byte 0");
        refused(HEADER.getBytes(StandardCharsets.UTF_16)).withMessageContaining("UTF-16");
        refused(new byte[] {'a', ',', (byte) 0x81, '\n'}).withMessageContaining("neither UTF-8 nor Windows-1252");
    }

    @Test
    void anUnresolvedMergeConflictWithEachOfItsLines() {
        refused(HEADER + "<<<<<<< HEAD\n" + ROW + "=======\n" + ROW + ">>>>>>> other\n")
                .withMessage("The file holds an unresolved merge conflict of git. Resolve it or take the original "
                        + "file:\nline 2: '<<<<<<< HEAD'\nline 4: '======='\nline 6: '>>>>>>> other'");
    }

    @Test
    void evenASingleNumberThatASpreadsheetMadeADateOf() {
        refused(HEADER + ROW.repeat(30)
                + "63,2.Mar,1,1,yes\n63,1-May-24,1,1,yes\nMrz 02,2,1,1,yes\n63,1,01.02.2024,1,yes\n")
                .withMessageContaining("A spreadsheet has turned numbers of the file into dates")
                .withMessageContaining("line 32, column 'Peak flow (%)': found '2.Mar'")
                .withMessageContaining("line 33, column 'Peak flow (%)': found '1-May-24'")
                .withMessageContaining("line 34, column 'age': found 'Mrz 02'")
                .withMessageContaining("line 35, column 'town': found '01.02.2024'");
    }

    @Test
    void aFileThatLacksColumnsWithTheNamesAcceptedForThem() {
        refused("town,smoker,Peak flow (%)\n1,1,2.3\n")
                .withMessage("The file lacks columns. Found in its header: 'town', 'smoker', 'Peak flow (%)'. Rename "
                        + "or add them:\nNo column 'age' (also accepted: yearsofage).\nNo column 'ill' (also "
                        + "accepted: outcome).");
    }

    @Test
    void aFileWithTwoColumnsOfOneMeaning() {
        refused("age,AGE,Peak flow (%),town,smoker,ill,outcome\n63,63,2.3,1,1,yes,no\n")
                .withMessage("Two columns of the file mean the same:\n"
                        + "The columns 'age' and 'AGE' both mean 'age'. Remove one of them.\n"
                        + "The columns 'ill' and 'outcome' both mean 'ill'. Remove one of them.");
    }

    @Test
    void aFileWithoutHeaderAndWithAnotherNumberOfColumns() {
        refused("63,2.3,1,1,0,1\n")
                .withMessage("line 1: expected column names, found the number '63' and 5 more values. Without a "
                        + "header line the file must have 5 columns. Put the column names in the first line.");
    }

    @Test
    void aFileOfWhichMostRowsDoNotFitWithTwentyOfTheProblems() {
        refused(HEADER + ROW.repeat(30) + "63,2.3,9,1,yes\n".repeat(31))
                .withMessageStartingWith("31 of 61 rows do not fit, so the file is taken for other data.")
                .withMessageContaining("\nline 32, column 'town': expected one of 1, 2, 3, found '9'. Fix the row.\n")
                .withMessageContaining("\nline 51, ")
                .withMessageNotContaining("line 52, ")
                .withMessageEndingWith("\nand 11 more.");
    }

    @Test
    void aQuotationMarkThatIsNeverClosed() {
        refused(HEADER + ROW + "63,\"2.3,1,1,yes\n" + ROW).withMessageContaining("line 3")
                .withMessageContaining("quotation mark");
        refused("age,\"Peak flow (%),town\n" + ROW).withMessageStartingWith("line 1: a quotation mark");
    }

    @Test
    void aFileBeyondTheLimits() {
        TableLoader loader = Sample.described().build(new Limits(200, 60, 4, 1000));
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> Sample.load(loader, HEADER + ROW.repeat(20)))
                .withMessageContaining("larger than");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> Sample.load(loader, HEADER + ROW.repeat(5)))
                .withMessageStartingWith("line 6: the file has more than 4 rows");
        assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> Sample.load(loader, HEADER + ",".repeat(61)))
                .withMessageStartingWith("line 2: has more than 60 characters");
    }

    @Test
    void aFileOfMoreCellsThanFitIntoMemoryHoweverSmallItIs() {
        String wide = HEADER.strip() + ",x".repeat(10_000) + "\n" + (ROW.strip() + ",1".repeat(10_000) + "\n")
                .repeat(600);
        refused(wide).withMessage("line 501: the file has more than 499 rows of 10005 columns, which is more than "
                + "Hindsight reads. Bring fewer rows.");
        refused("a,".repeat(40_000) + "b\n" + ROW).withMessageStartingWith("line 1: ")
                .withMessageContaining("too many values");
        refused(HEADER + ",".repeat(40_000) + "1\n").withMessageStartingWith("line 2: ")
                .withMessageContaining("too many values");
    }

    @Test
    void quotesALongOrMaliciousValueShortAndOnOneLine() {
        refused(HEADER + "\"<script>\nalert(1)</script>" + "x".repeat(500) + "\",2.3,1,1,yes\n")
                .withMessageContaining("found '<script> alert(1)</script>xxxxxxxxxxxxxx...'.");
    }
}

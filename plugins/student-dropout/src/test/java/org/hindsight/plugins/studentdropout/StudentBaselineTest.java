package org.hindsight.plugins.studentdropout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hindsight.plugins.studentdropout.StudentFiles.asOfUci;
import static org.hindsight.plugins.studentdropout.StudentFiles.load;
import static org.hindsight.plugins.studentdropout.StudentFiles.shipped;
import static org.hindsight.plugins.studentdropout.StudentFiles.withHeader;
import static org.hindsight.plugins.studentdropout.StudentFiles.withValues;
import static org.hindsight.plugins.studentdropout.StudentFiles.without;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.AbstractStringAssert;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.LabelledRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever copy somebody brings, exactly the same students come back. */
class StudentBaselineTest {

    private static final List<LabelledRow> EXPECTED = load(shipped()).rows();

    private static void assertSameRows(String csv) {
        Baseline read = load(csv);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows().equals(EXPECTED)).isTrue(); // 4,424 rows would fill the screen
        assertThat(read.remarks(Locale.ENGLISH)).isEmpty();
    }

    private static String choice(LabelledRow row, String feature) {
        int position = StudentQuestions.SCHEMA.indexOf(feature);
        ChoiceFeature question = (ChoiceFeature) StudentQuestions.SCHEMA.features().get(position);
        return question.choices().get((int) row.features().get(position)).value();
    }

    private static double number(LabelledRow row, String feature) {
        return row.features().get(StudentQuestions.SCHEMA.indexOf(feature));
    }

    @Test
    void readsTheShippedFileWithGraduatesAndEnrolledTogether() {
        Baseline read = load(shipped());

        assertThat(read.rows()).hasSize(4424);
        assertThat(read.rows().stream().filter(row -> row.target() == 1)).hasSize(1421);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.remarks(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void turnsCodesIntoWhatAnAdviserWouldSay() {
        LabelledRow first = EXPECTED.getFirst();

        assertThat(choice(first, "Course")).isEqualTo("nursing");
        assertThat(choice(first, "Application mode")).isEqualTo("first_phase");
        assertThat(choice(first, "Mother's qualification")).isEqualTo("lower_secondary");
        assertThat(choice(first, "Father's occupation")).isEqualTo("unskilled");
        assertThat(choice(first, "Gender")).isEqualTo("female");
        assertThat(choice(first, "Results known")).isEqualTo("both");
        assertThat(number(first, "Curricular units 1st sem (grade)")).isEqualTo(14.4);
        assertThat(first.target()).isZero();
    }

    @Test
    void readsUcisFile() {
        assertSameRows(asOfUci());
        assertSameRows(asOfUci().replace("\n", "\r\n"));
    }

    @Test
    void knowsEveryWayOfWritingTheHeaders() {
        assertSameRows(withHeader(name -> name.toLowerCase(Locale.ROOT)));
        assertSameRows(withHeader(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_")));
        assertSameRows(withHeader(name -> name.equals("Marital status") ? "Marital Status" : name));
        assertSameRows(withHeader(name -> name.equals("Nacionality") ? "Nationality" : name));
        assertSameRows(withHeader(name -> name.replace("'s", "")));
        assertSameRows(withHeader(name -> name.replace("Curricular units", "cu")));
        assertSameRows(withHeader(name -> name.startsWith("Daytime") ? "Daytime/evening attendance\\t" : name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"target", "Output", "Status"})
    void knowsTheNamesOfTheOutcome(String name) {
        assertSameRows(withHeader(header -> header.equals("Target") ? name : header));
    }

    @Test
    void takesTheOutcomeInAnyCaseAndItsOwnWords() {
        assertSameRows(withValues((column, value) -> column.equals("Target") ? value.toUpperCase(Locale.ROOT) : value));
        assertSameRows(withValues((column, value) -> column.equals("Target") ? (value.equals("Dropout") ? "yes" : "no") : value));
    }

    @Test
    void readsWholeNumbersWithDecimals() {
        assertSameRows(withValues((column, value) -> value.matches("\\d+") ? value + ".0" : value));
    }

    /** Codes of UCI's file that the simulated one has none of: fine occupations, rare nations and qualifications. */
    @ParameterizedTest
    @CsvSource({
        "Mother's occupation, 123, professional",
        "Mother's occupation, 134, technician",
        "Father's occupation, 101, military",
        "Father's occupation, 175, skilled",
        "Father's occupation, 195, unskilled",
        "Father's occupation, 99, unknown",
        "Father's qualification, 44, postgraduate",
        "Father's qualification, 20, secondary",
        "Mother's qualification, 35, below_primary",
        "Mother's qualification, 34, unknown",
        "Previous qualification, 15, lower_secondary",
        "Nacionality, 105, europe",
        "Nacionality, 108, america",
        "Nacionality, 25, africa",
        "Nacionality, 32, elsewhere",
        "Application mode, 57, change",
        "Application mode, 27, special_quota",
        "Marital status, 3, widowed"
    })
    void knowsCodesThatTheShippedFileLacks(String column, String code, String meaning) {
        Baseline read = load(withValues((each, value) -> each.equals(column) ? code : value));

        assertThat(read.rejected()).isEmpty();
        assertThat(choice(read.rows().getFirst(), column)).isEqualTo(meaning);
    }

    @Test
    void givesNoCodeTwoMeanings() {
        Codes.byQuestion().forEach((question, choices) -> {
            Map<String, String> meanings = new HashMap<>();
            choices.forEach(choice -> choice.codes().forEach(code ->
                    assertThat(meanings.put(code, choice.value())).as(question + " " + code).isNull()));
        });
    }

    @Test
    void tellsByTheResultsWhatIsKnownOfAStudent() {
        int[] row = {0};
        Baseline read = load(withValues((column, value) -> {
            int student = column.equals("Marital status") ? row[0]++ : row[0] - 1;
            boolean open = column.contains("2nd sem") && student % 3 > 0 || column.contains("1st sem") && student % 3 > 1;
            return open ? "" : value;
        }));

        assertThat(read.rows().subList(0, 6)).extracting(student -> choice(student, "Results known"))
                .containsExactly("both", "first", "none", "both", "first", "none");
        Map<String, Long> counts = new TreeMap<>();
        read.rows().forEach(student -> counts.merge(choice(student, "Results known"), 1L, Long::sum));
        assertThat(counts).isEqualTo(Map.of("both", 1475L, "first", 1475L, "none", 1474L));
    }

    @Test
    void rejectsARowWithACodeThatNobodyKnows() {
        Baseline read = load(shipped().replaceFirst("\n1,1,3,9500,", "\n1,1,3,9501,"));

        assertThat(read.rejected()).singleElement().satisfies(line -> {
            assertThat(line.line()).isEqualTo(2);
            assertThat(line.message()).contains("column 'Course'", "nursing", "found '9501'");
        });
    }

    @Test
    void refusesKagglesCopyWithItsRenumberedCodes() {
        assertRefused(withValues((column, value) -> column.equals("Course") ? String.valueOf(1 + value.length()) : value))
                .contains("column 'Course': found [3, 4, 5]", "numbered anew", "Bring UCI's file (697)");
        assertRefused(without("Admission grade").replace(",9500,", ",12,")).contains("No column 'Admission grade'");
    }

    @Test
    void refusesNumberedOutcomesWhichHaveNoFixedMeaning() {
        Map<String, String> numbers = Map.of("Dropout", "0", "Enrolled", "1", "Graduate", "2");
        assertRefused(withValues((column, value) -> column.equals("Target") ? numbers.get(value) : value))
                .contains("column 'Target': found [0, 1, 2]", "Write Dropout, Enrolled or Graduate");
    }

    @Test
    void refusesDatesOfASpreadsheet() {
        assertRefused(withValues((column, value) -> column.equals("Admission grade") && value.startsWith("118") ? "18.Aug" : value))
                .contains("line 2", "'Admission grade': found '18.Aug'");
    }

    @Test
    void refusesAnUnresolvedMergeConflict() {
        assertRefused(shipped().replaceFirst("\n", "\n<<<<<<< HEAD\n")).contains("line 2", "merge conflict");
    }

    private static AbstractStringAssert<?> assertRefused(String csv) {
        return assertThat(assertThatExceptionOfType(BaselineRefusedException.class)
                .isThrownBy(() -> load(csv))
                .actual()
                .getMessage());
    }
}

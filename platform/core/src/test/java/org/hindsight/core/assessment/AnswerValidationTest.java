package org.hindsight.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerValidationTest {

    private static final FeatureSchema SCHEMA = FeatureSchema.of(new FeatureSchema.Section(
            "All",
            List.of(
                    NumericFeature.integer("age", "Age", "years", 0, 120),
                    NumericFeature.decimal("weight", "Weight", "kg", -5, 300, 0.1).optional(),
                    ChoiceFeature.of("stage", "Stage", "1", "One", "2.5", "Two and a half", "late", "Late"),
                    ChoiceFeature.yesNo("pain", "Pain"))));

    @ParameterizedTest
    @CsvSource({"33, 33", "' 33 ', 33", "33.0, 33", "+33, 33", "3.3e1, 33", "0, 0"})
    void readsANumberHoweverItIsWritten(String given, double expected) {
        assertThat(value("age", given)).isEqualTo(expected);
    }

    @Test
    void readsNumbersOfEveryJsonType() {
        assertThat(value("age", 33)).isEqualTo(33.0);
        assertThat(value("age", 33L)).isEqualTo(33.0);
        assertThat(value("age", new java.math.BigDecimal("33"))).isEqualTo(33.0);
        assertThat(value("weight", 70.25f)).isEqualTo(70.25);
        assertThat(value("weight", -0.0)).as("minus zero is zero").isEqualTo(0.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n/a", "1,5", "NaN", "Infinity", "0x10", "1e999", "33 years", "--1", ".", "1_000", "١٢"})
    void refusesWhatIsNoNumber(String given) {
        assertThat(problem("age", given)).isEqualTo("Expected a whole number from 0 to 120 years, found '" + given + "'.");
    }

    @Test
    void refusesNumbersOutOfRangeOrWithDecimals() {
        assertThat(problem("age", 121)).isEqualTo("Expected a whole number from 0 to 120 years, found 121.");
        assertThat(problem("age", -1)).isEqualTo("Expected a whole number from 0 to 120 years, found -1.");
        assertThat(problem("age", 33.5)).isEqualTo("Expected a whole number from 0 to 120 years, found 33.5.");
        assertThat(problem("weight", 300.01)).isEqualTo("Expected a number from -5 to 300 kg, found 300.01.");
        assertThat(problem("age", Double.NaN)).contains("found 'NaN'");
        assertThat(problem("age", true)).contains("found 'true'");
        assertThat(problem("age", List.of(1))).contains("found '[1]'");
    }

    @Test
    void readsAChoiceAsNumberOrText() {
        assertThat(value("stage", 1)).isEqualTo("1");
        assertThat(value("stage", "1")).isEqualTo("1");
        assertThat(value("stage", "1.0")).isEqualTo("1");
        assertThat(value("stage", 2.5)).isEqualTo("2.5");
        assertThat(value("stage", " late ")).isEqualTo("late");
    }

    @Test
    void refusesAChoiceThatIsNotOffered() {
        assertThat(problem("stage", 2)).isEqualTo("Expected one of 1, 2.5, late, found '2'.");
        assertThat(problem("stage", "Late")).contains("found 'Late'");
        assertThat(problem("stage", true)).as("only a yes-or-no question takes true").contains("found 'true'");
        assertThat(problem("stage", Map.of())).contains("found '{}'");
    }

    @Test
    void readsYesAndNoInEveryFormOfTheContract() {
        for (Object yes : List.of(true, 1, 1.0, "1", "true", "TRUE")) {
            assertThat(value("pain", yes)).isEqualTo("1");
        }
        for (Object no : List.of(false, 0, "0", "false")) {
            assertThat(value("pain", no)).isEqualTo("0");
        }
        assertThat(problem("pain", 2)).isEqualTo("Expected one of 0, 1, found '2'.");
    }

    @Test
    void leavesAnOptionalQuestionOpen() {
        for (@Nullable Object open : new Object[] {null, "", "  "}) {
            Map<String, Object> raw = valid();
            raw.put("weight", open);
            assertThat(AnswerValidation.validate(SCHEMA, raw).values()).doesNotContainKey("weight").hasSize(3);
        }
        assertThat(problem("age", "")).isEqualTo("'age' needs an answer.");
        assertThat(problem("age", null)).isEqualTo("'age' needs an answer.");
    }

    @Test
    void tellsEveryProblemInTheOrderOfTheSchemaAndUnknownNamesLast() {
        Map<String, Object> raw = Map.of("Age", 33, "age", 400, "stage", "x");
        assertThat(problems(raw)).extracting(FieldProblem::field).containsExactly("age", "stage", "pain", "Age");
        assertThat(problems(raw).getLast().message()).isEqualTo("There is no question 'Age'. Leave it out or correct its name.");
    }

    @Test
    void echoesNoMoreThanALine() {
        assertThat(problem("age", "9".repeat(5_000))).hasSizeLessThan(150).contains("...");
        Map<String, Object> raw = valid();
        raw.put("z".repeat(5_000), 1);
        assertThat(problems(raw)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).hasSizeLessThan(80);
            assertThat(problem.message()).hasSizeLessThan(150);
        });
    }

    @Test
    void listsTwentyUnknownNamesAndTheNumberOfTheOthers() {
        Map<String, Object> raw = IntStream.range(0, 1_000).boxed().collect(Collectors.toMap(i -> "extra" + i, i -> i));
        raw.putAll(valid());
        assertThat(problems(raw)).hasSize(21);
        assertThat(problems(raw).getLast().message()).isEqualTo("And 980 more names that are no question.");
    }

    private static Object value(String feature, Object given) {
        Map<String, Object> raw = valid();
        raw.put(feature, given);
        return AnswerValidation.validate(SCHEMA, raw).values().get(feature);
    }

    private static String problem(String feature, @Nullable Object given) {
        Map<String, Object> raw = valid();
        raw.put(feature, given);
        List<FieldProblem> problems = problems(raw);
        assertThat(problems).singleElement().extracting(FieldProblem::field).isEqualTo(feature);
        return problems.getFirst().message();
    }

    private static List<FieldProblem> problems(Map<String, ?> raw) {
        return catchThrowableOfType(InvalidAnswersException.class, () -> AnswerValidation.validate(SCHEMA, raw)).problems();
    }

    private static Map<String, Object> valid() {
        return new HashMap<>(Map.of("age", 33, "stage", 1, "pain", true));
    }
}

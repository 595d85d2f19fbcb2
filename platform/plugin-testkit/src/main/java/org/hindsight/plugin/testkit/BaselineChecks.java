package org.hindsight.plugin.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;

/** The shipped baseline data against the schema, and how the loader takes other files. */
final class BaselineChecks {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Subject subject;

    BaselineChecks(Subject subject) {
        this.subject = subject;
    }

    List<Check> all() {
        return List.of(
                Check.of("readsTheShippedBaselineWithoutRejectedLines", this::readsTheShippedBaselineWithoutRejectedLines),
                Check.of("baselineFitsTheSchema", this::baselineFitsTheSchema),
                Check.of("baselineHoldsEveryFeatureAndOutcome", this::baselineHoldsEveryFeatureAndOutcome),
                Check.of("readsTheSameRowsEveryTime", this::readsTheSameRowsEveryTime),
                Check.of("refusesFilesThatAreNoBaseline", this::refusesFilesThatAreNoBaseline),
                Check.of("groupsCasesTheSameWayEveryTime", this::groupsCasesTheSameWayEveryTime));
    }

    private void readsTheShippedBaselineWithoutRejectedLines() {
        Baseline baseline = subject.baseline();
        Problems problems = new Problems();
        problems.addUnless(!baseline.rows().isEmpty(), "The shipped file has no row that fits.");
        baseline.rejected().forEach(line -> problems.add("Line " + line.line() + ": " + line.message()));
        problems.throwIfAny();
    }

    private void baselineFitsTheSchema() {
        Map<String, Integer> misfits = new LinkedHashMap<>();
        for (LabelledRow row : subject.rows()) {
            if (row.features().size() != subject.schema().size()) {
                misfits.merge("A row has " + row.features().size() + " values, the schema has " + subject.schema().size()
                        + " features", 1, Integer::sum);
                continue;
            }
            for (int i = 0; i < row.features().size(); i++) {
                String misfit = misfit(subject.schema().features().get(i), row.features().get(i));
                if (!misfit.isEmpty()) {
                    misfits.merge(misfit, 1, Integer::sum);
                }
            }
            if (!fits(subject.target(), row.target())) {
                misfits.merge("The outcome " + row.target() + " does not fit " + subject.target(), 1, Integer::sum);
            }
            if (row.group() != null && row.group().isBlank()) {
                misfits.merge("A row's group is blank: give null where a row stands for itself", 1, Integer::sum);
            }
        }
        Problems problems = new Problems();
        misfits.forEach((what, rows) -> problems.add(what + " (" + rows + (rows == 1 ? " row)." : " rows).")));
        problems.throwIfAny();
    }

    private static String misfit(Feature feature, double value) {
        if (Double.isNaN(value)) {
            return ""; // what a person must answer today may be missing in old data
        }
        return switch (feature) {
            case NumericFeature number when !(value >= number.min() && value <= number.max()) ->
                "Feature '" + number.name() + "': " + value + " lies outside " + number.min() + " to " + number.max();
            case NumericFeature number when number.integer() && value != Math.rint(value) ->
                "Feature '" + number.name() + "': " + value + " is no whole number";
            case ChoiceFeature choice when !(value >= 0 && value < choice.choices().size()) || value != Math.rint(value) ->
                "Feature '" + choice.name() + "': " + value + " is no position among " + choice.choices().size() + " choices";
            default -> "";
        };
    }

    private static boolean fits(Target target, double value) {
        return switch (target) {
            case ClassTarget classes -> value >= 0 && value < classes.labels().size() && value == Math.rint(value);
            case NumericTarget number -> value >= number.min() && value <= number.max();
        };
    }

    private void baselineHoldsEveryFeatureAndOutcome() {
        Problems problems = new Problems();
        List<LabelledRow> rows = subject.rows();
        for (int i = 0; i < subject.schema().size(); i++) {
            int feature = i;
            problems.addUnless(
                    rows.stream().anyMatch(row -> feature < row.features().size() && !row.features().isMissing(feature)),
                    "Feature '" + subject.schema().features().get(i).name() + "' is missing in every row: nothing can be learnt of it.");
        }
        if (subject.target() instanceof ClassTarget classes) {
            for (int label = 0; label < classes.labels().size(); label++) {
                double position = label;
                problems.addUnless(
                        rows.stream().anyMatch(row -> row.target() == position),
                        "No row has the label '" + classes.labels().get(label) + "'.");
            }
        } else {
            problems.addUnless(
                    rows.stream().mapToDouble(LabelledRow::target).distinct().limit(2).count() == 2,
                    "All rows have the same outcome.");
        }
        problems.throwIfAny();
    }

    private void readsTheSameRowsEveryTime() {
        if (!subject.load().equals(subject.baseline())) {
            throw new AssertionError("The loader gives other rows when it reads the same file again: it must keep no state.");
        }
    }

    private void refusesFilesThatAreNoBaseline() {
        Problems problems = new Problems();
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("an empty file", new byte[0]);
        files.put("a file of zero bytes", new byte[4096]);
        files.put("another table", "colour,price\nred,1\nblue,2\n".getBytes(StandardCharsets.UTF_8));
        files.put("a web page", "<!doctype html><title>404</title><p>Not found.".getBytes(StandardCharsets.UTF_8));
        files.forEach((what, bytes) -> {
            try {
                Baseline read = subject.plugin.baseline().load(new ByteArrayInputStream(bytes));
                problems.add("The loader took " + what + " for baseline data with " + read.rows().size()
                        + " rows: throw a BaselineRefusedException that says why it is none.");
            } catch (BaselineRefusedException e) {
                problems.addUnless(
                        e.getMessage() != null && !e.getMessage().isBlank(), "The loader refused " + what + " without a reason.");
            } catch (IOException | RuntimeException e) {
                problems.add("The loader failed at " + what + " with " + Problems.describe(e)
                        + " Throw a BaselineRefusedException that says what is wrong.");
            }
        });
        problems.throwIfAny();
    }

    private void groupsCasesTheSameWayEveryTime() {
        Problems problems = new Problems();
        for (FeatureVector row : subject.cases(200)) {
            Answers answers = subject.answers(row);
            Optional<String> group = Problems.ask("group()", () -> subject.plugin.group(answers, DAY));
            problems.addUnless(
                    group.equals(subject.plugin.group(answers, DAY)), "group() gives another key for the same answers and day.");
            problems.addUnless(
                    group.isEmpty() || !group.get().isBlank(), "group() gives a blank key: give none where a case stands for itself.");
        }
        problems.throwIfAny();
    }
}

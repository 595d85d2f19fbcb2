package org.hindsight.ui.batch;

import java.util.List;
import java.util.Map;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.DistinctLabels;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.ui.assessment.Accepted;
import org.hindsight.ui.text.Words;

/**
 * Where a file of cases is brought.
 *
 * @param title    the assessment's name
 * @param form     the path of the form for one case
 * @param here     the page's path
 * @param template the path of an empty file with all columns
 * @param ready    whether there is a model to ask
 * @param columns  the columns
 * @param message  what is wrong with the file as a whole, a key of the texts; empty for nothing
 * @param problems the columns that do not fit
 * @param most     how many lines are taken
 */
record BatchFormPage(
        String title,
        String form,
        String here,
        String template,
        boolean ready,
        List<Column> columns,
        String message,
        List<Misfit> problems,
        int most) {

    /** A column that is missing or stands there twice, or that no question has. */
    record Misfit(String column, boolean known) {}

    /** A column: a question's name in files, the question, and what it takes. */
    record Column(String name, String label, boolean required, Accepted takes) {}

    static BatchFormPage of(Assessment assessment, String message, List<FieldProblem> problems, Words words) {
        String form = "/assessments/" + assessment.descriptor().id();
        return new BatchFormPage(
                assessment.descriptor().title(),
                form,
                form + "/batch",
                form + "/batch/template.csv",
                assessment.model() != null,
                columns(assessment, words),
                message,
                problems.stream().map(FieldProblem::field).map(column -> new Misfit(column, assessment.schema().find(column).isPresent())).toList(),
                Batches.MOST_LINES);
    }

    private static List<Column> columns(Assessment assessment, Words words) {
        Map<String, String> labels = DistinctLabels.of(assessment.schema());
        return assessment.schema().features().stream()
                .map(feature -> new Column(feature.name(), labels.getOrDefault(feature.name(), feature.label()), feature.required(), Accepted.of(feature, words)))
                .toList();
    }
}

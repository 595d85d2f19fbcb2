package org.hindsight.ui.batch;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.batch.BatchRow;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;

/**
 * What became of a file of cases.
 *
 * @param title    the assessment's name
 * @param headline the finding, in a sentence
 * @param file     the name of the file
 * @param running  whether it is still being predicted
 * @param brokeOff whether it could not be predicted to its end
 * @param percent  how far it is
 * @param here     the page's path
 * @param live     the path with the order chosen
 * @param batch    where the next file is brought
 * @param heads    the heads of the columns
 * @param lines    one a case
 * @param until    how long the table is kept
 */
record BatchPage(
        String title,
        String headline,
        String file,
        boolean running,
        boolean brokeOff,
        int percent,
        String here,
        String live,
        String batch,
        List<Head> heads,
        List<Line> lines,
        When until) {

    /** More problems of a case than these stand in the file alone. */
    private static final int MOST_ERRORS = 3;

    /** A column's head: its words, where a click leads, and how it is sorted now. */
    record Head(String key, String words, String href, String aria, boolean number) {}

    /** A case: its result in words with a link to it, or what is wrong with it and that there is more. */
    record Line(
            String number, String ref, String href, String result, String level, String levelWords, List<String> errors, String more) {}

    static BatchPage of(Batch batch, Assessment assessment, Sorting sorting, Words words, Clock clock) {
        List<BatchRow> rows = batch.rows();
        String here = "/batches/" + batch.key();
        boolean running = batch.state() == Batch.State.RUNNING;
        return new BatchPage(
                assessment.descriptor().title(),
                running ? words.say("batch.headline.running", rows.size(), batch.total()) : finding(rows, words),
                batch.file(),
                running,
                batch.state() == Batch.State.BROKEN_OFF,
                batch.total() == 0 ? 0 : 100 * rows.size() / batch.total(),
                here,
                here + sorting.query(),
                "/assessments/" + batch.assessment() + "/batch",
                List.of("line", "ref", "result", "band").stream().map(key -> head(key, assessment, here, sorting, words)).toList(),
                sorting.sort(rows).stream().map(row -> line(row, assessment, words)).toList(),
                new Times(words, clock).moment(batch.startedAt().plus(Batches.KEPT)));
    }

    /** How many cases are of each level, and how many could not be predicted. */
    private static String finding(List<BatchRow> rows, Words words) {
        Map<Advice.Band, Long> bands = rows.stream()
                .map(BatchRow::result)
                .filter(Objects::nonNull)
                .map(PredictionResult::advice)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Advice::band, Collectors.counting()));
        long failed = rows.stream().filter(row -> row.result() == null).count();
        String sentence = words.say(
                "batch.headline.done",
                rows.size() - failed,
                bands.getOrDefault(Advice.Band.HIGH, 0L),
                bands.getOrDefault(Advice.Band.MODERATE, 0L),
                bands.getOrDefault(Advice.Band.LOW, 0L));
        return failed == 0 ? sentence : sentence + " " + words.say("batch.headline.failed", failed);
    }

    private static Head head(String key, Assessment assessment, String here, Sorting sorting, Words words) {
        return new Head(
                key,
                key.equals("result") ? result(assessment, words) : words.say("batch.head." + key),
                here + sorting.after(key).query(),
                sorting.aria(key),
                key.equals("result"));
    }

    private static String result(Assessment assessment, Words words) {
        if (!(assessment.target() instanceof ClassTarget target)) {
            return words.say("batch.head.value", ModelInWords.unit(assessment));
        }
        return target.positiveIndex() < 0
                ? words.say("batch.head.result")
                : words.say("batch.head.chance", assessment.labels().get(target.positiveIndex()));
    }

    private static Line line(BatchRow row, Assessment assessment, Words words) {
        String number = row.line() == 0 ? "" : Long.toString(row.line());
        String ref = Objects.requireNonNullElse(row.ref(), "");
        PredictionResult result = row.result();
        if (result == null) {
            List<String> errors = row.errors(words.locale());
            int more = errors.size() - MOST_ERRORS;
            return new Line(
                    number, ref, "", "", "", "", errors.stream().limit(MOST_ERRORS).toList(), more > 0 ? words.say("batch.more", more) : "");
        }
        Advice advice = result.advice();
        String level = advice == null ? "" : advice.band().name().toLowerCase(Locale.ROOT);
        return new Line(
                number, ref, "/results/" + result.token(), said(result, assessment, words), level,
                level.isEmpty() ? "" : words.say("band." + level), List.of(), "");
    }

    private static String said(PredictionResult result, Assessment assessment, Words words) {
        Figures figures = words.figures();
        if (!(assessment.target() instanceof ClassTarget target)) {
            return words.say(
                    "batch.value",
                    figures.estimate(Objects.requireNonNullElse(result.value(), 0.0)),
                    figures.estimate(Objects.requireNonNullElse(result.low(), 0.0)),
                    figures.estimate(Objects.requireNonNullElse(result.high(), 0.0)));
        }
        String chance = words.say("batch.chance", Figures.ofHundred(Objects.requireNonNullElse(result.probability(), 0.0)));
        int label = target.indexOf(Objects.requireNonNullElse(result.label(), ""));
        return target.positiveIndex() >= 0 || label < 0 ? chance : assessment.labels().get(label) + ", " + chance;
    }
}

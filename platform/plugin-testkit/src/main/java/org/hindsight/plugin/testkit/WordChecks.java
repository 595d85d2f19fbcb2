package org.hindsight.plugin.testkit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;

/** What the plugin tells people: something for every case, and no trace of a program in it. */
final class WordChecks {

    private static final Pattern LEFTOVER = Pattern.compile("\\b(null|NaN|Infinity)\\b|%[sdf]|\\$\\{|@[0-9a-f]{6,}\\b");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
    private static final List<Notice.Contact> CONTACTS = List.of(new Notice.Contact("Someone who listens", "116 123", ""));
    private static final List<Audience> AUDIENCES = List.of(
            new Audience(Locale.ENGLISH, "US", CONTACTS, CLOCK),
            new Audience(Locale.GERMAN, "DE", CONTACTS, CLOCK),
            new Audience(Locale.ROOT, "", CONTACTS, CLOCK));

    private final Subject subject;

    WordChecks(Subject subject) {
        this.subject = subject;
    }

    List<Check> all() {
        return List.of(
                Check.of("givesNoticesWithoutAModel", this::givesNoticesWithoutAModel),
                Check.of("advisesOnEveryResult", this::advisesOnEveryResult));
    }

    private void givesNoticesWithoutAModel() {
        Problems problems = new Problems();
        for (FeatureVector each : subject.cases(Integer.MAX_VALUE)) {
            Answers answers = subject.answers(each);
            for (Audience audience : AUDIENCES) {
                problems.attempt("notices() for " + answers.values(), () -> {
                    for (Notice notice : Problems.ask("It", () -> subject.plugin.notices(answers, audience))) {
                        read(problems, "Notice '" + notice.title() + "'", List.of(notice.title(), notice.text()));
                    }
                });
            }
        }
        problems.throwIfAny();
    }

    private void advisesOnEveryResult() {
        Problems problems = new Problems();
        List<FeatureVector> cases = subject.cases(Integer.MAX_VALUE);
        for (FeatureVector each : cases) {
            advise(problems, each, Problems.ask("predict()", () -> subject.trained().model().predict(each)));
        }
        for (Prediction certain : certainties()) {
            cases.stream().limit(50).forEach(each -> advise(problems, each, certain));
        }
        problems.throwIfAny();
    }

    private void advise(Problems problems, FeatureVector row, Prediction prediction) {
        Answers answers = subject.answers(row);
        for (Audience audience : AUDIENCES) {
            problems.attempt("advise() for " + prediction, () -> {
                Advice advice = Problems.ask("It", () -> subject.plugin.advise(answers, prediction, audience));
                List<String> words = new ArrayList<>(advice.steps());
                words.add(advice.title());
                words.add(advice.text());
                read(problems, "Advice '" + advice.title() + "' for " + prediction, words);
            });
        }
    }

    /** The results that models rarely give: sure of each label, or the ends of the range. */
    private List<Prediction> certainties() {
        List<Prediction> predictions = new ArrayList<>();
        switch (subject.target()) {
            case ClassTarget classes -> {
                int labels = classes.labels().size();
                for (int label = 0; label < labels; label++) {
                    double[] sure = new double[labels];
                    sure[label] = 1;
                    predictions.add(new Prediction.ClassPrediction(sure));
                }
                double[] undecided = new double[labels];
                java.util.Arrays.fill(undecided, 1.0 / labels);
                predictions.add(new Prediction.ClassPrediction(undecided));
            }
            case NumericTarget number -> {
                predictions.add(new Prediction.NumericPrediction(number.min(), number.min(), number.min(), 0.9));
                predictions.add(new Prediction.NumericPrediction(number.max(), number.max(), number.max(), 0.9));
                predictions.add(new Prediction.NumericPrediction(number.min(), number.min(), number.max(), 0.9));
            }
        }
        return predictions;
    }

    private static void read(Problems problems, String what, List<String> words) {
        for (String text : words) {
            problems.addUnless(!text.isBlank(), what + ": has a blank text.");
            problems.addUnless(!LEFTOVER.matcher(text).find(), what + ": '" + text + "' shows what only a program would say.");
        }
    }
}

package org.hindsight.core.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.SampleAssessments;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.Moment;
import org.hindsight.core.dataset.GoneRows;
import org.hindsight.core.dataset.Traces;
import org.hindsight.core.outcome.OutcomeChanged.Kind;
import org.hindsight.core.outcome.Outcomes.Change;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.core.prediction.SamplePredictions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

abstract class OutcomesContract extends DatabaseContract {

    private static final Caller PERSON = SamplePredictions.PERSON;
    private static final String NOBODY = "f".repeat(64);

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-assessments", true);
    }

    @Test
    void keepsTheFirstReportAndItsCorrectionsInOrder() {
        String id = sample().assessment("corrected", SamplePlugin.YES_NO);
        String token = sample().token(id, 30);
        Instant first = Moment.now(clock);
        assertThat(outcomes().report(token, "Yes", PERSON)).isEqualTo(Change.REPORTED);
        assertThat(outcomes().report(token, true, PERSON)).isEqualTo(Change.UNCHANGED);
        clock.advance(Duration.ofDays(1));
        Caller admin = new Caller(Caller.Source.ADMIN, null, null, "", Locale.ENGLISH, "");
        assertThat(outcomes().report(token, "no", admin)).isEqualTo(Change.CORRECTED);
        assertThat(sample().predictions().find(token, Locale.ENGLISH, "").orElseThrow().outcome())
                .isEqualTo(new ReportedOutcome("No", Moment.now(clock)));
        assertThat(outcomes().history(token)).containsExactly(
                new Outcomes.PastChange(Kind.REPORTED, "Yes", Caller.Source.PERSON, first),
                new Outcomes.PastChange(Kind.CORRECTED, "No", Caller.Source.ADMIN, Moment.now(clock)));
        ConfirmedOutcome confirmed = confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10).getFirst();
        assertThat(confirmed.value()).isEqualTo("No");
        assertThat(confirmed().since(id, first)).as("a correction is no new outcome").isZero();
        assertThat(confirmed.source()).isEqualTo(Caller.Source.ADMIN);
        assertThat(confirmed.addressHash()).isNull();
    }

    @Test
    void doesNotTakeACorrectionForANewOutcome() {
        String id = sample().assessment("no-news", SamplePlugin.YES_NO);
        String token = sample().token(id, 30);
        outcomes().report(token, "Yes", PERSON);
        Instant training = Moment.now(clock);
        clock.advance(Duration.ofDays(1));
        outcomes().report(token, "No", PERSON);
        assertThat(confirmed().since(id, training)).isZero();
        outcomes().withdraw(token, PERSON);
        outcomes().report(token, "No", PERSON);
        assertThat(confirmed().since(id, training)).isEqualTo(1);
    }

    @Test
    void doesNotLearnFromWhatWasWithdrawn() {
        String id = sample().assessment("withdrawn", SamplePlugin.YES_NO);
        String token = sample().token(id, 30);
        assertThat(outcomes().withdraw(token, PERSON)).as("there was none").isFalse();
        outcomes().report(token, "Yes", PERSON);
        assertThat(confirmed().total(id)).isEqualTo(1);
        assertThat(outcomes().withdraw(token, PERSON)).isTrue();
        assertThat(outcomes().withdraw(token, PERSON)).isFalse();
        assertThat(confirmed().total(id)).isZero();
        assertThat(confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10)).isEmpty();
        assertThat(sample().predictions().find(token, Locale.ENGLISH, "").orElseThrow().outcome()).isNull();
        assertThat(outcomes().report(token, "Yes", PERSON)).isEqualTo(Change.REPORTED);
        assertThat(outcomes().history(token)).extracting(Outcomes.PastChange::kind)
                .containsExactly(Kind.REPORTED, Kind.WITHDRAWN, Kind.REPORTED);
    }

    @Test
    void takesOnlyWhatTheTargetKnows() {
        String yesNo = sample().token(sample().assessment("labels", SamplePlugin.YES_NO), 30);
        assertProblem(yesNo, "maybe", "Expected one of No, Yes, found 'maybe'.");
        assertProblem(yesNo, null, "Expected one of No, Yes, found 'null'.");
        assertProblem(yesNo, List.of("Yes"), "Expected one of No, Yes, found '[Yes]'.");
        assertThat(outcomes().report(yesNo, 1, PERSON)).isEqualTo(Change.REPORTED);
        assertThat(outcomes().report(yesNo, "YES", PERSON)).isEqualTo(Change.UNCHANGED);
        String colours = sample().token(sample().assessment("three-labels", SamplePlugin.COLOURS), 30);
        assertProblem(colours, true, "Expected one of red, green, blue, found 'true'.");
        String minutes = sample().token(sample().assessment("minutes", SamplePlugin.MINUTES), 30);
        assertProblem(minutes, 601, "Expected a number from 0 to 600 minutes, found '601'.");
        assertProblem(minutes, "soon", "Expected a number from 0 to 600 minutes, found 'soon'.");
        assertProblem(minutes, Double.NaN, "Expected a number from 0 to 600 minutes, found 'NaN'.");
        assertThat(outcomes().report(minutes, "12.50", PERSON)).isEqualTo(Change.REPORTED);
        assertThat(outcomes().report(minutes, 12.5, PERSON)).isEqualTo(Change.UNCHANGED);
        assertThat(confirmed().pageAsOf("minutes", Long.MAX_VALUE, 0, 1).getFirst().value()).isEqualTo("12.5");
    }

    @Test
    void anOutcomeThatGoesLeavesATraceOfItsPersonAndOfTheFirstOfItsAnswers() {
        String id = sample().assessment("traces", SamplePlugin.YES_NO);
        String kept = reported(id, 30, null);
        String erased = reported(id, 41, "kim");
        String withdrawn = reported(id, 42, "lee");
        String second = reported(id, 30, "max");
        List<ConfirmedOutcome> all = confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10);
        List<String> hashes = bean(ContentHashRepository.class).of(id);

        sample().predictions().erase(erased);
        outcomes().withdraw(withdrawn, PERSON);
        sample().predictions().erase(second);

        Traces traces = bean(GoneRows.class).of(id);
        assertThat(all).extracting(one -> traces.mayHold(one.keyHash(), NOBODY)).as("of whom").containsExactly(false, true, true, true);
        assertThat(hashes).extracting(hash -> traces.mayHold(NOBODY, hash)).as("of which answers").containsExactly(false, true, true, false);
        outcomes().withdraw(kept, PERSON);
        assertThat(bean(GoneRows.class).of(id).mayHold(NOBODY, hashes.getFirst())).isTrue();
    }

    @Test
    void answersThatGoAreToldApartFromOthersThatBeginAlike() {
        String id = sample().assessment("alike", SamplePlugin.YES_NO);
        String gone = reported(id, 30, null);
        reported(id, 31, null);
        List<String> hashes = bean(ContentHashRepository.class).of(id);
        String alike = hashes.getFirst().substring(0, 7) + (hashes.getFirst().charAt(7) == 'f' ? '0' : 'f') + hashes.getFirst().substring(8);
        assertThat(bean(ContentHashRepository.class).alter(hashes.getLast(), alike)).isEqualTo(1);

        outcomes().withdraw(gone, PERSON);

        Traces traces = bean(GoneRows.class).of(id);
        assertThat(traces.mayHold(NOBODY, hashes.getFirst())).isTrue();
        assertThat(traces.mayHold(NOBODY, alike)).isFalse();
        assertThat(traces.sides()).containsOnlyKeys(8);
    }

    private String reported(String assessment, int age, @Nullable String subject) {
        String token = sample().predictions().predict(assessment, SamplePredictions.request(age, subject, PERSON)).token();
        outcomes().report(token, "Yes", PERSON);
        return token;
    }

    @Test
    void takesAnOutcomeAlsoWhenThePluginIsGone() {
        String id = sample().assessment("gone", SamplePlugin.YES_NO);
        String token = sample().token(id, 30);
        bean(SampleAssessments.class).remove(id);
        assertProblem(token, "maybe", "Expected one of No, Yes, found 'maybe'.");
        assertThat(outcomes().report(token, "Yes", PERSON)).isEqualTo(Change.REPORTED);
        String minutes = sample().assessment("gone-minutes", SamplePlugin.MINUTES);
        String number = sample().token(minutes, 30);
        bean(SampleAssessments.class).remove(minutes);
        assertProblem(number, "soon", "Expected a number, found 'soon'.");
        assertThat(outcomes().report(number, 30, PERSON)).isEqualTo(Change.REPORTED);
    }

    @Test
    void knowsNoOutcomeOfAnUnknownOrErasedPrediction() {
        String id = sample().assessment("erased", SamplePlugin.YES_NO);
        String token = sample().token(id, 30);
        outcomes().report(token, "Yes", PERSON);
        outcomes().report(token, "No", PERSON);
        sample().predictions().erase(token);
        assertThatThrownBy(() -> outcomes().report(token, "Yes", PERSON)).isInstanceOf(UnknownPredictionException.class);
        assertThatThrownBy(() -> outcomes().withdraw(token, PERSON)).isInstanceOf(UnknownPredictionException.class);
        assertThat(confirmed().total(id)).isZero();
        assertThat(confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10)).isEmpty();
    }

    @Test
    void givesAllThatTrainingNeedsOldestFirst() {
        String id = sample().assessment("confirmed", SamplePlugin.YES_NO);
        List<String> tokens = new ArrayList<>();
        for (int age = 20; age < 27; age++) {
            tokens.add(sample().token(id, age));
        }
        for (String token : tokens.reversed()) {
            clock.advance(Duration.ofMinutes(1));
            outcomes().report(token, "No", PERSON);
        }
        List<ConfirmedOutcome> all = confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10);
        assertThat(all).extracting(outcome -> outcome.answers().get("Age")).containsExactly(26.0, 25.0, 24.0, 23.0, 22.0, 21.0, 20.0);
        assertThat(all).allSatisfy(outcome -> {
            assertThat(outcome.answers()).containsEntry("Mood", "low").containsEntry("Pain", "1");
            assertThat(outcome.keyHash()).hasSize(64);
            assertThat(outcome.subjectHash()).isNull();
            assertThat(outcome.addressHash()).hasSize(64);
        });
        assertThat(all).extracting(ConfirmedOutcome::keyHash).as("nobody said whose case it is").isEqualTo(bean(ContentHashRepository.class).of(id));
        List<ConfirmedOutcome> page = confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 3);
        assertThat(confirmed().pageAsOf(id, Long.MAX_VALUE, page.getLast().id(), 100)).isEqualTo(all.subList(3, 7));
    }

    @Test
    void countsByTime() {
        String id = sample().assessment("counted", SamplePlugin.YES_NO);
        for (int day = 0; day < 10; day++) {
            outcomes().report(sample().token(id, day), "No", PERSON);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(confirmed().total(id)).isEqualTo(10);
        assertThat(confirmed().inLastDays(id, 7)).as("one lies exactly seven days back").isEqualTo(6);
        assertThat(confirmed().totals()).containsEntry(id, 10L);
        assertThat(confirmed().totalsSince(Moment.now(clock).minus(Duration.ofDays(3)))).containsEntry(id, 2L);
        assertThat(confirmed().totalsSince(Moment.now(clock))).doesNotContainKey(id);
    }

    /** The sums beside the rows say what counting the rows would. */
    @Test
    void sumsUpWhatHoldsThroughEveryChange() {
        String id = sample().assessment("summed", SamplePlugin.YES_NO);
        assertThat(confirmed().state(id)).isEqualTo("none");
        List<String> tokens = IntStream.range(30, 36).mapToObj(age -> sample().token(id, age)).toList();
        List<String> states = new ArrayList<>();
        List<Runnable> changes = new ArrayList<>();
        tokens.forEach(token -> changes.add(() -> outcomes().report(token, "Yes", PERSON)));
        changes.add(() -> outcomes().report(tokens.get(0), "No", PERSON));
        changes.add(() -> outcomes().withdraw(tokens.get(1), PERSON));
        changes.add(() -> outcomes().withdraw(tokens.get(2), PERSON));
        changes.add(() -> outcomes().report(tokens.get(2), "No", PERSON));
        changes.add(() -> sample().predictions().erase(tokens.get(3)));
        changes.add(() -> sample().predictions().erase(tokens.get(1)));
        changes.forEach(change -> {
            change.run();
            states.add(confirmed().state(id));
            assertThat(confirmed().total(id)).isEqualTo(confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10).size());
        });
        outcomes().report(tokens.get(0), "No", PERSON);
        outcomes().withdraw(tokens.get(4), PERSON);
        outcomes().withdraw(tokens.get(4), PERSON);

        assertThat(states).doesNotHaveDuplicates();
        assertThat(confirmed().total(id)).isEqualTo(3);
        assertThat(confirmed().totals()).containsEntry(id, 3L);
    }

    @Test
    void countsEveryOneOfManyFirstReportsAtOnce() throws Exception {
        String id = sample().assessment("rush", SamplePlugin.YES_NO);
        List<String> tokens = IntStream.range(20, 60).mapToObj(age -> sample().token(id, age)).toList();
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Callable<Change>> reports =
                    tokens.stream().<Callable<Change>>map(token -> () -> outcomes().report(token, "Yes", PERSON)).toList();
            assertThat(crowd.invokeAll(reports)).allMatch(report -> report.resultNow() == Change.REPORTED);
        }
        assertThat(confirmed().total(id)).isEqualTo(40);
    }

    @Test
    void keepsOneOutcomeWhenManyReportAtOnce() throws Exception {
        String id = sample().assessment("crowd", SamplePlugin.MINUTES);
        String token = sample().token(id, 30);
        try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
            List<Callable<Change>> reports =
                    IntStream.range(0, 40).<Callable<Change>>mapToObj(i -> () -> outcomes().report(token, i, PERSON)).toList();
            List<Change> changes = crowd.invokeAll(reports).stream().map(Future::resultNow).toList();
            assertThat(changes).filteredOn(change -> change == Change.REPORTED).hasSize(1);
            assertThat(changes).filteredOn(change -> change == Change.CORRECTED).hasSize(39);
        }
        assertThat(outcomes().history(token)).hasSize(40);
        assertThat(confirmed().pageAsOf(id, Long.MAX_VALUE, 0, 10)).singleElement()
                .satisfies(outcome -> assertThat(outcome.value()).isEqualTo(outcomes().history(token).getLast().value()));
    }

    private void assertProblem(String token, @Nullable Object value, String message) {
        assertThatThrownBy(() -> outcomes().report(token, value, PERSON))
                .isInstanceOf(InvalidAnswersException.class)
                .satisfies(e -> assertThat(((InvalidAnswersException) e).problems()).singleElement().satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("value");
                    assertThat(problem.message()).isEqualTo(message);
                }));
    }

    private SamplePredictions sample() {
        return bean(SamplePredictions.class);
    }

    private Outcomes outcomes() {
        return bean(Outcomes.class);
    }

    private ConfirmedOutcomes confirmed() {
        return bean(ConfirmedOutcomes.class);
    }
}

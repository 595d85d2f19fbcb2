package org.hindsight.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.evaluation.Peers;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.core.recalibration.Population;
import org.hindsight.plugin.Advice;
import org.hindsight.ui.followup.Ask;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultPagesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T08:12:00Z");
    private static final Advice ADVICE = new Advice(Advice.Band.HIGH, "About 62 of 100 people like you", "It matters.", List.of("Call."));

    private final Assessment heart = SampleAssessments.of("heart");
    private final Assessment clinic = SampleAssessments.of("clinic-wait");
    private final ResultPages pages = new ResultPages(Clock.fixed(NOW.plus(Duration.ofDays(1)), ZoneOffset.UTC));

    @Test
    void headsThePageWithThePluginsFinding() {
        ResultPage page = page(heart, classes("heart", 0.62, ADVICE, null));
        assertThat(page.headline()).isEqualTo("About 62 of 100 people like you");
        assertThat(page.level()).isEqualTo("high");
        assertThat(page.levelWords()).isEqualTo("High");
        assertThat(page.steps()).containsExactly("Call.");
    }

    @Test
    void findsWordsOfItsOwnWhereThePluginIsGone() {
        assertThat(page(heart, classes("heart", 0.62, null, null)).headline())
                .isEqualTo("About 62 of 100 people with answers like yours: a narrowed coronary vessel");
        assertThat(page(heart, classes("heart", 0.002, null, null)).headline()).startsWith("Fewer than 1 of 100");
        assertThat(page(heart, classes("heart", 0.998, null, null)).headline()).startsWith("More than 99 of 100");
        assertThat(page(clinic, number(22.4, 8, 41)).headline()).isEqualTo("About 22 minutes");
    }

    @Test
    void givesNumbersWithTheirInterval() {
        ResultPage page = page(clinic, number(22.4, 8, 41));
        assertThat(page.uncertainty()).isEqualTo("In 90 of 100 such cases it is between 8 and 41 minutes.");
        assertThat(page.span()).isNotNull();
        assertThat(page.chance()).isNull();
    }

    @Test
    void saysWhenAnotherVersionServesByNow() {
        assertThat(page(heart, classes("heart", 0.62, ADVICE, null)).newer()).isFalse();
        PredictionResult old = classes("heart", 0.62, ADVICE, null);
        assertThat(page(heart, withVersion(old, "v20260101_000000")).newer()).isTrue();
    }

    @Test
    void saysTheHourOfFollowUpsThatAreNearAndTheDayOfOthers() {
        assertThat(page(clinic, number(22.4, 8, 41)).due().text()).isEqualTo("yesterday, 10:12");
        assertThat(page(heart, classes("heart", 0.62, ADVICE, null)).due().text()).isEqualTo("December 18, 2026");
    }

    @Test
    void repeatsTheAnswersAndTheOutcomeInWords() {
        ResultPage page = page(heart, classes("heart", 0.62, ADVICE, new ReportedOutcome("disease", NOW)));
        assertThat(page.outcome()).isEqualTo("yesterday, 08:12 you told us: A narrowed coronary vessel.");
        assertThat(page.answers()).contains(
                new ResultPage.Answered("Age", "54\u00a0years"), new ResultPage.Answered("Sex at birth", "Male"), new ResultPage.Answered("Thallium scan", "left open"));
    }

    private ResultPage page(Assessment assessment, PredictionResult result) {
        return pages.of(assessment, result, Optional.empty(), new Ask("", false, List.of(), "", ""), "https://example.org", Words.in(Locale.ENGLISH));
    }

    private static PredictionResult classes(String id, double positive, @Nullable Advice advice, @Nullable ReportedOutcome outcome) {
        return new PredictionResult(
                "token", id, true, Map.of("age", 54.0, "sex", "1"), "disease", positive, Map.of("no", 1 - positive, "disease", positive), null, null, null, null,
                null, "v20261001_020001", NOW, "", List.of(), advice, null, outcome);
    }

    private static PredictionResult number(double value, double low, double high) {
        return new PredictionResult(
                "token", "clinic-wait", false, Map.of(), null, null, null, value, "minutes", low, high, 0.9, "v20261120_064511", NOW, "", List.of(), null, null, null);
    }

    @Test
    void saysAmongWhomAChanceHoldsUntilOutcomesTell() {
        PredictionResult unknown = classes("heart", 0.62, ADVICE, null);
        String baseline = page(heart, in(unknown, Population.BASELINE)).uncertainty();
        String outcomes = page(heart, in(unknown, Population.OUTCOMES)).uncertainty();

        assertThat(baseline).contains("among people like those in the baseline data").startsWith(outcomes);
        assertThat(outcomes).doesNotContain("baseline");
    }

    @Test
    void saysBetweenWhichNumbersAChanceNearThisOneLies() {
        PredictionResult old = classes("heart", 0.17, ADVICE, null);
        Peers peers = new Peers(17, 100, 0.14, 0.21, 0.18, 0.117, 0.267);
        ResultPage page = page(heart, new PredictionResult(
                old.token(), old.assessment(), true, old.answers(), old.label(), old.probability(), old.probabilities(), null, null, null, null, null,
                old.modelVersion(), old.createdAt(), "", List.of(), old.advice(), null, null, Population.BASELINE, peers));

        assertThat(page.certainty().finding()).isEqualTo("Of 100 people with a chance near yours, it turns out so for 12 to 27.");
        assertThat(page.certainty().tried()).startsWith("The model was tried on 100 people it had not learnt from and to whom it gave 14 to 21 of 100; for 18 of them");
        assertThat(page.certainty().lowAt()).isEqualTo("12%");
        assertThat(page.certainty().wide()).isEqualTo("15%");
        assertThat(page(heart, old).certainty()).as("too few people are known").isNull();
    }

    private static PredictionResult in(PredictionResult old, Population population) {
        return new PredictionResult(
                old.token(), old.assessment(), true, old.answers(), old.label(), old.probability(), old.probabilities(), null, null, null, null, null,
                old.modelVersion(), old.createdAt(), "", List.of(), old.advice(), null, null, population, null);
    }

    private static PredictionResult withVersion(PredictionResult old, String version) {
        return new PredictionResult(
                old.token(), old.assessment(), true, old.answers(), old.label(), old.probability(), old.probabilities(), null, null, null, null, null, version,
                old.createdAt(), "", List.of(), old.advice(), null, null);
    }
}

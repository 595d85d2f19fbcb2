package org.hindsight.core.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.SampleAssessments;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.Moment;
import org.hindsight.core.secret.Tokens;
import org.hindsight.plugin.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class PredictionsContract extends DatabaseContract {

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-assessments", true, "hindsight.country", "GB");
    }

    @AfterEach
    void everyPluginIsLetGo() {
        assertThat(bean(SampleAssessments.class).open()).isZero();
    }

    @Test
    void givesBackWhatItStored() {
        String id = sample().assessment("stored", SamplePlugin.YES_NO);
        PredictionRequest request = new PredictionRequest(
                Map.of("Age", "41", "Weight", 70.3, "Mood", "low", "Pain", false), "Zoë 17", false, " r-1 ", SamplePredictions.PERSON);
        PredictionResult made = predictions().predict(id, request);
        assertThat(made.token()).matches("[A-Za-z0-9_-]{43}");
        assertThat(made.answers()).isEqualTo(Map.of("Age", 41.0, "Weight", 70.3, "Mood", "low", "Pain", "0"));
        assertThat(made.classification()).isTrue();
        assertThat(made.label()).isEqualTo("Yes");
        assertThat(made.probability()).isEqualTo(0.6);
        assertThat(made.probabilities()).containsExactly(Map.entry("No", 0.4), Map.entry("Yes", 0.6));
        assertThat(made.value()).isNull();
        assertThat(made.modelVersion()).isEqualTo("v1");
        assertThat(made.createdAt()).isEqualTo(Moment.now(clock));
        assertThat(made.horizon()).isEqualTo("within six weeks");
        assertThat(made.ref()).isEqualTo("r-1");
        assertThat(made.advice()).isNotNull();
        assertThat(made.outcome()).isNull();
        assertThat(predictions().find(made.token(), Locale.ENGLISH, "US")).contains(made);
    }

    @Test
    void givesBackANumberWithItsInterval() {
        String id = sample().assessment("numbers", SamplePlugin.MINUTES);
        PredictionResult made = predictions().predict(id, SamplePredictions.request(30, null, SamplePredictions.PERSON));
        assertThat(made.classification()).isFalse();
        assertThat(made).extracting(PredictionResult::value, PredictionResult::unit, PredictionResult::low, PredictionResult::high)
                .containsExactly(60.0, "minutes", 50.0, 70.0);
        assertThat(made.intervalLevel()).isEqualTo(0.9);
        assertThat(made.label()).isNull();
        assertThat(made.probabilities()).isNull();
        assertThat(predictions().find(made.token(), Locale.ENGLISH, "US")).contains(made);
        assertThat(predictions().find(made.token(), Locale.GERMAN, "DE").orElseThrow().unit()).isEqualTo("Minuten");
    }

    @Test
    void tellsTheProbabilityOfTheLabelWhereNoneIsPositive() {
        String id = sample().assessment("colours", SamplePlugin.COLOURS);
        PredictionResult made = predictions().predict(id, SamplePredictions.request(30, null, SamplePredictions.PERSON));
        assertThat(made.label()).isEqualTo("red");
        assertThat(made.probability()).isEqualTo(0.4);
    }

    @Test
    void takesThePositiveLabelFromAnEvenChanceOnAndTellsItsProbabilityAlways() {
        String id = sample().assessment("even", SamplePlugin.YES_NO);
        sample().serve(id, "v2", SampleModel.probabilities(0.5, 0.5));
        assertThat(predictions().predict(id, SamplePredictions.request(30, null, SamplePredictions.PERSON)).label()).isEqualTo("Yes");
        sample().serve(id, "v3", SampleModel.probabilities(0.9, 0.1));
        PredictionResult unlikely = predictions().predict(id, SamplePredictions.request(30, null, SamplePredictions.PERSON));
        assertThat(unlikely.label()).isEqualTo("No");
        assertThat(unlikely.probability()).isEqualTo(0.1);
    }

    @Test
    void storesOnlyTheHashOfTheTokenAndKeyedHashesOfPersons() {
        String id = sample().assessment("hashes", SamplePlugin.YES_NO);
        PredictionResult made = predictions().predict(id, SamplePredictions.request(30, "Ann", SamplePredictions.PERSON));
        PredictionRow row = row(made.token());
        assertThat(row.toString()).doesNotContain(made.token()).doesNotContain("Ann").doesNotContain("192.0.2.1");
        assertThat(row.subjectHash()).hasSize(64);
        assertThat(row.addressHash()).hasSize(64);
        assertThat(predictions().find(made.token().toLowerCase(Locale.ROOT), Locale.ENGLISH, "US"))
                .as("a token in other letters is another token")
                .isEmpty();
    }

    @Test
    void takesTheSignedInPersonForTheSubjectOnlyWhenTheySaySo() {
        String id = sample().assessment("about-me", SamplePlugin.YES_NO);
        Caller adviser = new Caller(Caller.Source.USER, null, null, "192.0.2.1", Locale.ENGLISH, "US");
        PredictionRow named = row(predictions().predict(id, SamplePredictions.request(30, "Ann", adviser)).token());
        PredictionRow unnamed = row(predictions().predict(id, SamplePredictions.request(30, null, adviser)).token());
        PredictionRow sameAgain = row(predictions().predict(id, SamplePredictions.request(44, "Ann", adviser)).token());
        assertThat(unnamed.subjectHash()).isNull();
        assertThat(sameAgain.subjectHash()).isEqualTo(named.subjectHash());
        assertThat(sameAgain.splitKeyHash()).isEqualTo(named.splitKeyHash());
        assertThat(sameAgain.side()).isEqualTo(named.side());
        assertThat(sameAgain.contentHash()).isNotEqualTo(named.contentHash());
        PredictionRequest aboutNobody = new PredictionRequest(SamplePredictions.answers(30), null, true, null, SamplePredictions.PERSON);
        assertThat(row(predictions().predict(id, aboutNobody).token()).aboutMe()).as("nobody is signed in").isFalse();
    }

    @Test
    void tellsEveryProblemAtOnceAndStoresNothing() {
        String id = sample().assessment("problems", SamplePlugin.YES_NO);
        PredictionRequest request = new PredictionRequest(
                Map.of("Age", 130, "Mood", "sunny", "Height", 1), "s".repeat(256), false, "r".repeat(300), SamplePredictions.PERSON);
        InvalidAnswersException refused =
                catchThrowableOfType(InvalidAnswersException.class, () -> predictions().predict(id, request));
        assertThat(refused.problems()).extracting(FieldProblem::field)
                .containsExactly("Age", "Mood", "Pain", "Height", "subject", "ref");
        assertThat(bean(PredictionCounts.class).of(id).present()).isZero();
    }

    @Test
    void givesNoticesAlsoWithoutAModelAndWithAModelThatFails() {
        String id = sample().assessment("notices", SamplePlugin.YES_NO);
        Map<String, Object> dark = SamplePredictions.answers(30);
        dark.put("Mood", "dark");
        PredictionRequest request = new PredictionRequest(dark, null, false, null, SamplePredictions.PERSON);
        assertThat(predictions().predict(id, request).notices()).extracting(Notice::title).containsExactly("Help");
        assertThat(predictions().predict(id, request).notices().getFirst().contacts()).extracting(Notice.Contact::phone)
                .startsWith("988");

        sample().serve(id, "v2", new SampleModel(features -> {
            throw new IllegalStateException("broken");
        }));
        PredictionFailedException failed =
                catchThrowableOfType(PredictionFailedException.class, () -> predictions().predict(id, request));
        assertThat(failed.notices()).extracting(Notice::title).containsExactly("Help");
        assertThat(failed).hasMessageContaining("v2").hasRootCauseMessage("broken");

        bean(SampleAssessments.class).put(new SamplePlugin("untrained", SamplePlugin.YES_NO));
        NoModelYetException untrained =
                catchThrowableOfType(NoModelYetException.class, () -> predictions().predict("untrained", request));
        assertThat(untrained.notices()).extracting(Notice::title).containsExactly("Help");
        assertThat(predictions().notices("untrained", dark, Locale.ENGLISH, "")).hasSize(1);
        assertThat(predictions().notices("untrained", Map.of("Age", 1), Locale.ENGLISH, "")).isEmpty();
    }

    @Test
    void refusesAModelThatSpeaksOfSomethingElse() {
        String id = sample().assessment("confused", SamplePlugin.YES_NO);
        sample().serve(id, "v2", SampleModel.number(3));
        assertThatThrownBy(() -> predictions().predict(id, SamplePredictions.request(30, null, SamplePredictions.PERSON)))
                .isInstanceOf(PredictionFailedException.class);
        assertThat(bean(PredictionCounts.class).of(id).present()).isZero();
    }

    @Test
    void knowsNoAssessmentWithoutPlugin() {
        assertThatThrownBy(() -> predictions().predict("none", SamplePredictions.request(30, null, SamplePredictions.PERSON)))
                .isInstanceOf(UnknownAssessmentException.class);
    }

    @Test
    void staysReadableWhenThePluginIsGoneOrAsksOtherwise() {
        String id = sample().assessment("changing", SamplePlugin.YES_NO);
        String token = sample().token(id, 30);
        bean(SampleAssessments.class).put(new SamplePlugin(id, SamplePlugin.COLOURS));
        PredictionResult asked = predictions().find(token, Locale.ENGLISH, "US").orElseThrow();
        assertThat(asked.advice()).as("the labels it speaks of are gone").isNull();
        assertThat(asked.label()).isEqualTo("Yes");
        bean(SampleAssessments.class).remove(id);
        PredictionResult gone = predictions().find(token, Locale.ENGLISH, "US").orElseThrow();
        assertThat(gone.label()).isEqualTo("Yes");
        assertThat(gone.probabilities()).containsEntry("Yes", 0.6);
        assertThat(gone.answers()).containsEntry("Age", 30.0);
        assertThat(gone.advice()).isNull();
        assertThat(gone.horizon()).isEmpty();
    }

    @Test
    void erasesAllButTheCount() {
        String id = sample().assessment("erased", SamplePlugin.YES_NO);
        String kept = sample().token(id, 30);
        String token = sample().token(id, 31);
        sample().serve(id, "v2", SampleModel.probabilities(0.2, 0.8));
        sample().token(id, 32);
        assertThat(predictions().erase(token)).isTrue();
        assertThat(predictions().erase(token)).isFalse();
        assertThat(predictions().find(token, Locale.ENGLISH, "US")).isEmpty();
        assertThat(predictions().find(kept, Locale.ENGLISH, "US")).isPresent();
        PredictionCounts.Totals totals = bean(PredictionCounts.class).of(id);
        assertThat(totals).isEqualTo(new PredictionCounts.Totals(2, 1, Map.of("v1", 2L, "v2", 1L)));
        assertThat(totals.answeredBy("v3")).isZero();
        assertThat(bean(PredictionCounts.class).all()).containsEntry(id, totals);
    }

    @Test
    void countsWhatWasMadeSinceThen() {
        String id = sample().assessment("since", SamplePlugin.YES_NO);
        sample().token(id, 30);
        clock.advance(Duration.ofHours(1));
        sample().token(id, 31);
        assertThat(bean(PredictionCounts.class).since(id, Moment.now(clock))).isEqualTo(1);
        assertThat(bean(PredictionCounts.class).since(Moment.now(clock))).containsEntry(id, 1L);
        assertThat(bean(PredictionCounts.class).since(id, Moment.now(clock).minus(Duration.ofHours(2)))).isEqualTo(2);
    }

    @Test
    void giveHelpInTheCountryOfTheReader() {
        CrisisContacts contacts = bean(CrisisContacts.class);
        assertThat(contacts.in("")).extracting(Notice.Contact::phone).first().isEqualTo("116 123");
        assertThat(contacts.in("fr")).extracting(Notice.Contact::phone).containsExactly("3114", "");
        assertThat(contacts.in("XX")).extracting(Notice.Contact::url).isEqualTo(List.of("https://findahelpline.com"));
    }

    private SamplePredictions sample() {
        return bean(SamplePredictions.class);
    }

    private Predictions predictions() {
        return sample().predictions();
    }

    private PredictionRow row(String token) {
        return bean(PredictionRepository.class).findByTokenHash(Tokens.hash(token)).orElseThrow();
    }
}

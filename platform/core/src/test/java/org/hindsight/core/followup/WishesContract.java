package org.hindsight.core.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.SampleAssessments;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.SamplePredictions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wishes to be asked later as they are read, kept and shown, on every database. Samples are due after 42 days. */
abstract class WishesContract extends DatabaseContract {

    private static final Instant MORNING = Instant.parse("2026-04-12T08:00:00Z");
    private static final int MOST = 9;

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of(
                "sample-assessments", true,
                "hindsight.public-url", "https://hindsight.example.org/",
                "hindsight.mail.host", "localhost",
                "hindsight.mail.from", "Hindsight <hindsight@example.org>",
                "hindsight.sms.url", "http://localhost:1/send",
                "hindsight.follow-up.most-per-address", MOST);
    }

    @BeforeEach
    void begin() {
        clock.set(Instant.parse("2026-03-01T02:00:03Z"));
    }

    @Test
    void anAddressIsNotAskedForTooManyAtOnce() {
        List<String> tokens = IntStream.range(0, MOST).mapToObj(i -> token("many")).toList();
        tokens.forEach(token -> wish(token, "sms", "+442079460009", Locale.ENGLISH));
        assertThatThrownBy(() -> followUps().read("sms", "+44 20 7946 0009")).isInstanceOfSatisfying(InvalidAnswersException.class, problem ->
                assertThat(problem.problems()).singleElement().satisfies(one -> {
                    assertThat(one.field()).isEqualTo("address");
                    assertThat(one.told().toString()).startsWith("9 people are to be asked at this address already");
                }));
        followUps().read("sms", "+442079460010");
        followUps().stop(tokens.getFirst());
        followUps().read("sms", "+442079460009");
    }

    @Test
    void isErasedWithThePrediction() {
        String token = token("gone");
        wish(token, "email", "zoe@example.org", Locale.ENGLISH);
        bean(SamplePredictions.class).predictions().erase(token);
        assertThat(reminders().page(null, "gone", Long.MAX_VALUE, 10)).isEmpty();
    }

    @Test
    void theDatabaseDoesNotTellWhereSomebodyIsReached() {
        String token = token("secret");
        wish(token, "email", "secret@example.org", Locale.ENGLISH);
        FollowUpRow row = row("secret");
        String stored = row.contact();
        assertThat(new String(Base64.getDecoder().decode(stored), StandardCharsets.ISO_8859_1)).doesNotContain("secret@", token);
        assertThat(row.toString()).doesNotContain("secret@", token);
        ContactCipher cipher = bean(ContactCipher.class);
        Contact contact = cipher.decrypt(stored, row.predictionId());
        assertThat(contact).isEqualTo(new Contact("secret@example.org", token));
        assertThat(cipher.encrypt(contact, row.predictionId())).as("another nonce").isNotEqualTo(stored);
        assertThatThrownBy(() -> cipher.decrypt(stored, row.predictionId() + 1)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void takesAddressesAsPeopleWriteThem() {
        assertThat(followUps().read("sms", "+44 (0)20/7946.0000").address()).isEqualTo("+4402079460000");
        assertThat(followUps().read("email", "o'neil+baby@mail.example.org").address()).isEqualTo("o'neil+baby@mail.example.org");
        for (String wrong : List.of("", "eve", "eve@", "@example.org", "eve@example.org, ann@example.org", "eve@example.org\nBcc: ann@example.org", "a b@example.org")) {
            assertThatThrownBy(() -> followUps().read("email", wrong)).as(wrong).isInstanceOf(InvalidAnswersException.class);
        }
        for (String wrong : List.of("", "020 7946 0000", "+0 123456", "+44", "+44 20 7946 0000 000 000 000 000", "+44207946O000")) {
            assertThatThrownBy(() -> followUps().read("sms", wrong)).as(wrong).isInstanceOf(InvalidAnswersException.class);
        }
        assertThatThrownBy(() -> followUps().read("pigeon", "roof")).isInstanceOfSatisfying(InvalidAnswersException.class, problem ->
                assertThat(problem.problems().getFirst().told().toString()).isEqualTo("Expected one of email, sms, found 'pigeon'."));
        assertThat(followUps().offered()).containsExactly("email", "sms");
    }

    @Test
    void anAdminSeesThemNewestFirst() {
        List<Long> ids = IntStream.range(0, 3).mapToObj(i -> wish(token("listed"), "email", "a" + i + "@example.org", Locale.ENGLISH).id()).toList();
        String answered = token("listed");
        wish(answered, "email", "b@example.org", Locale.ENGLISH);
        bean(Outcomes.class).report(answered, "No", SamplePredictions.PERSON);

        assertThat(reminders().page(Status.WAITING, "listed", Long.MAX_VALUE, 2)).extracting(FollowUp::id).containsExactly(ids.get(2), ids.get(1));
        assertThat(reminders().page(Status.WAITING, "listed", ids.get(1), 2)).extracting(FollowUp::id).containsExactly(ids.get(0));
        assertThat(reminders().page(null, "listed", Long.MAX_VALUE, 10)).hasSize(4);
        assertThat(reminders().page(null, null, Long.MAX_VALUE, 1)).extracting(FollowUp::status).containsExactly(Status.ANSWERED);
        assertThat(reminders().counts().get(Status.WAITING)).isGreaterThanOrEqualTo(3);
        assertThat(reminders().inAWeek()).as("none is due so soon").isZero();
        clock.set(MORNING.minus(Duration.ofDays(6)));
        assertThat(reminders().inAWeek()).isGreaterThanOrEqualTo(3);
    }

    private String token(String assessment) {
        if (!bean(SampleAssessments.class).ids().contains(assessment)) {
            bean(SamplePredictions.class).assessment(assessment, SamplePlugin.YES_NO);
        }
        return bean(SamplePredictions.class).token(assessment, 30);
    }

    private FollowUp wish(String token, String channel, String address, Locale language) {
        return followUps().wish(token, followUps().read(channel, address), language).orElseThrow();
    }

    private FollowUpRow row(String assessment) {
        return bean(FollowUpRepository.class).newest(null, assessment, Long.MAX_VALUE, 1).getFirst();
    }

    private FollowUps followUps() {
        return bean(FollowUps.class);
    }

    private Reminders reminders() {
        return bean(Reminders.class);
    }
}

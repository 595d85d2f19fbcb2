package org.hindsight.core.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.prediction.SamplePredictions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens where nothing is configured, and what is configured wrongly. */
class OutboxTest extends DatabaseContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-assessments", true);
    }

    @Test
    void withoutChannelsWishesAreKeptAndNothingIsPromised() {
        FollowUps followUps = bean(FollowUps.class);
        String token = bean(SamplePredictions.class).token(bean(SamplePredictions.class).assessment("kept", SamplePlugin.YES_NO), 30);
        assertThat(followUps.offered()).isEmpty();
        followUps.wish(token, followUps.read("email", "eve@example.org"), Locale.ENGLISH);
        clock.advance(Duration.ofDays(50));
        bean(ReminderRound.class).look();
        assertThat(followUps.of(token)).get().satisfies(one -> {
            assertThat(one.status()).isEqualTo(Status.WAITING);
            assertThat(one.attempts()).isZero();
        });
        assertThat(bean(Reminders.class).sample(Locale.ENGLISH).text()).contains("http://localhost:8080/outcomes/...");
    }

    @Test
    void aChannelNeedsToKnowWhereThisServerIs() {
        MailSettings settings = mail("hindsight@example.org");
        EmailChannel channel = new EmailChannel(settings, Clock.systemUTC());
        assertThatThrownBy(() -> new ReminderRound(null, null, null, null, new PublicAddress(""), List.of(channel), 60, Clock.systemUTC()))
                .hasMessageContaining("HINDSIGHT_PUBLIC_URL").hasMessageContaining("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hindsight.example.org", "ftp://example.org", "https://", "https://a b"})
    void aPublicAddressIsOne(String wrong) {
        assertThatThrownBy(() -> new PublicAddress(wrong)).hasMessageContaining("HINDSIGHT_PUBLIC_URL").hasMessageContaining(wrong);
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/, https://example.org/x, example.org", "http://ward:8080/hindsight, http://ward:8080/hindsight/x, ward"})
    void leadsToPages(String url, String page, String site) {
        assertThat(new PublicAddress(url).page("/x")).hasToString(page);
        assertThat(new PublicAddress(url).site()).isEqualTo(site);
    }

    @Test
    void aMailServerNeedsASender() {
        MailSettings settings = mail("nobody");
        assertThatThrownBy(() -> new EmailChannel(settings, Clock.systemUTC())).hasMessageContaining("HINDSIGHT_MAIL_FROM");
        assertThatThrownBy(() -> settings.setSecurity("ssl")).hasMessageContaining("Expected starttls, tls or none");
    }

    private static MailSettings mail(String from) {
        MailSettings settings = new MailSettings();
        settings.setHost("localhost");
        settings.setFrom(from);
        return settings;
    }
}

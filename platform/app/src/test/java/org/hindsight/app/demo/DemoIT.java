package org.hindsight.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.followup.Reminders;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Overviews;
import org.hindsight.core.model.Versions;
import org.hindsight.core.quality.DataQuality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lives through the demo with one of the shipped models, the one that an admin overrules, and looks at the demo that the build has made. */
class DemoIT {

    private static final String MODEL = "diabetes";

    @TempDir
    Path folder;

    @Test
    void leavesSixMonthsOfHistoryBehindAndShowsTheRealTimeAtTheEnd() throws IOException {
        try (ApplicationContext context = ApplicationContext.builder().properties(properties()).start()) {
            Instant today = Instant.now(Clock.systemUTC());
            List<String> told = new ArrayList<>();
            context.getBean(Demo.class).live(told::add);

            assertThat(Duration.between(today, context.getBean(Clock.class).instant())).isBetween(Duration.ZERO, Duration.ofMinutes(5));
            assertThat(told).hasSize(7).endsWith("Month 6 of 6 ...");
            ModelOverview overview = context.getBean(Overviews.class).find(MODEL, Locale.ENGLISH).orElseThrow();
            assertThat(overview.predictions()).isEqualTo(6 * 55);
            assertThat(overview.outcomes()).isBetween(100L, 250L);
            assertThat(context.getBean(DataQuality.class).newest(MODEL)).get()
                    .satisfies(report -> assertThat(report.createdAt()).isBetween(today.minus(Duration.ofDays(2)), today));
            assertHistory(context, today);
        }
    }

    @Test
    void goesOnWhereAnEarlierLifeEnded() throws IOException {
        Instant today = Instant.now(Clock.systemUTC());
        Map<String, Object> properties = properties();
        properties.put("test.demo-ended-days-ago", 40);
        long before;
        try (ApplicationContext context = ApplicationContext.builder().properties(properties).start()) {
            context.getBean(Demo.class).live(told -> {});
            before = context.getBean(Overviews.class).find(MODEL, Locale.ENGLISH).orElseThrow().predictions();
        }
        properties.remove("test.demo-ended-days-ago");
        properties.put("hindsight.demo-lived-until", today.minus(Duration.ofDays(40)).toString());
        try (ApplicationContext context = ApplicationContext.builder().properties(properties).start()) {
            List<String> told = new ArrayList<>();
            context.getBean(Demo.class).live(told::add);

            assertThat(told).containsExactly("Month 1 of 1 since then ...");
            assertThat(context.getBean(Overviews.class).find(MODEL, Locale.ENGLISH).orElseThrow().predictions()).isEqualTo(before + 71);
            List<ModelVersion> versions = context.getBean(Versions.class).of(MODEL);
            assertThat(versions).hasSize(8);
            assertThat(Duration.between(versions.getFirst().trainedAt(), today)).as("a month after the last training").isBetween(Duration.ofDays(15), Duration.ofDays(16));
        }
    }

    @Test
    void theBuildHasMadeOneOfAllModelsThatADemoBeginsWith() {
        Path built = Path.of(System.getProperty("hindsight.root"), "platform/app/target");
        DemoHistory history = new DemoHistory(built.resolve("demo"), built.resolve("hindsight"), Clock.systemUTC());
        assertThat(history.isCurrent()).isTrue();
        Instant until = history.copyTo(folder);
        Map<String, Object> settings = DemoHistory.settings(folder, until);
        settings.put("hindsight.distribution", built.resolve("hindsight").toString());
        try (ApplicationContext context = ApplicationContext.builder().properties(settings).start()) {
            context.getBean(Demo.class).live(told -> {});

            assertThat(context.getBean(Overviews.class).all(Locale.ENGLISH)).hasSize(6).allSatisfy(model -> {
                assertThat(model.predictions()).isPositive();
                assertThat(context.getBean(Versions.class).of(model.id())).hasSizeGreaterThanOrEqualTo(7);
                assertThat(context.getBean(DataQuality.class).newest(model.id())).isPresent();
                assertThat(context.getBean(Ledger.class).intact(model.id())).isTrue();
            });
            assertThat(context.getBean(Reminders.class).counts()).as("asked, answered and never answered")
                    .containsKeys(Status.WAITING, Status.SENT, Status.ANSWERED, Status.EXPIRED);
            assertThat(folder.resolve("data/initial-admin-password")).as("a password of its own").exists();
            assertThat(built.resolve("demo/data/initial-admin-password")).doesNotExist();
        }
    }

    private static void assertHistory(ApplicationContext context, Instant today) {
        List<ModelVersion> versions = context.getBean(Versions.class).of(MODEL).reversed();
        assertThat(versions).hasSize(7);
        assertThat(versions.getFirst().trainedAt()).isBefore(today.minus(Duration.ofDays(180)));
        assertThat(versions.getLast().trainedAt()).isAfter(today.minus(Duration.ofDays(10)));
        assertThat(versions.getLast().trainingSamples()).isGreaterThan(versions.getFirst().trainingSamples());
        assertThat(context.getBean(Ledger.class).of(MODEL)).extracting(LedgerEntry::action)
                .startsWith(LedgerEntry.Action.PROMOTED).contains(LedgerEntry.Action.ROLLED_BACK);
    }

    private Map<String, Object> properties() throws IOException {
        Path shipped = Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight/plugins/" + MODEL + ".jar");
        Files.copy(shipped, Files.createDirectories(folder.resolve("distribution/plugins")).resolve(MODEL + ".jar"));
        Map<String, Object> properties = DemoHistory.settings(folder.resolve("home"), null);
        properties.putAll(TestDatabase.h2().properties());
        properties.put("hindsight.distribution", folder.resolve("distribution").toString());
        return properties;
    }
}

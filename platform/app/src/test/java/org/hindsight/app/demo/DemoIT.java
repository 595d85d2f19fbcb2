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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Overviews;
import org.hindsight.core.model.Versions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lives through the demo with one of the shipped models, the one that an admin overrules. */
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
            assertThat(told).hasSize(7);
            ModelOverview overview = context.getBean(Overviews.class).find(MODEL, Locale.ENGLISH).orElseThrow();
            assertThat(overview.predictions()).isEqualTo(6 * 55);
            assertThat(overview.outcomes()).isBetween(100L, 250L);
            assertHistory(context, today);
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
        Map<String, Object> properties = new HashMap<>(TestDatabase.h2().properties());
        properties.put("hindsight.demo", true);
        properties.put("hindsight.home", folder.resolve("home").toString());
        properties.put("hindsight.distribution", folder.resolve("distribution").toString());
        return properties;
    }
}

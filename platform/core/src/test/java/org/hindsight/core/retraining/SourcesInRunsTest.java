package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.source.Sources;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What sources of outcomes and their exclusion mean for whole runs, with the real pipeline, store and database. */
class SourcesInRunsTest {

    private static final Caller ONE = Caller.person("192.0.2.1", Locale.ENGLISH, "US");
    private static final Caller OTHER = Caller.person("192.0.2.2", Locale.ENGLISH, "US");

    @TempDir
    Path home;

    private TestDatabase database;
    private CrankedPlatform platform;

    @BeforeEach
    void start() {
        database = TestDatabase.h2();
    }

    @AfterEach
    void stop() {
        platform.close();
        database.close();
    }

    @Test
    void anExcludedSourceStillDecidesTheSidesOfEqualAnswers() {
        int pairs = 40;
        platform = new CrankedPlatform(database, home);
        for (int i = 0; i < pairs; i++) {
            report(i + 0.25, "one " + i, "yes", ONE);
            report(i + 0.25, "other " + i, "yes", OTHER);
        }
        long apart = pairsApart();
        assertThat(apart).isPositive();
        Run.RunCounts before = platform.retrain().counts();
        assertThat(before.rejected()).isEqualTo(apart);

        exclude(sourceOfTheFirstOutcome());
        Run.RunCounts after = platform.retrain().counts();

        assertThat(after.outcomes()).isEqualTo(2 * pairs);
        assertThat(after.rejected()).isEqualTo(pairs + apart);
        assertThat(after.training() + after.holdout()).isEqualTo(before.baseline() + pairs - apart);
        assertThat(after.baseline() + after.outcomes())
                .isEqualTo(after.training() + after.holdout() + after.rejected() + after.suppressed());
    }

    /** How many pairs of equal answers have a row on each side of the split. */
    private long pairsApart() {
        List<ConfirmedOutcome> all = platform.bean(ConfirmedOutcomes.class).page(PROBE, 0, 1000);
        long apart = 0;
        for (int i = 0; i < all.size(); i += 2) {
            apart += all.get(i).side() == all.get(i + 1).side() ? 0 : 1;
        }
        return apart;
    }

    private String sourceOfTheFirstOutcome() {
        String address = platform.bean(ConfirmedOutcomes.class).page(PROBE, 0, 1).getFirst().addressHash();
        return "address:" + address;
    }

    private void exclude(String source) {
        assertThat(platform.bean(Sources.class).exclude(PROBE, source, "A test.", "admin@example.org")).isPresent();
    }

    private void report(double x, @Nullable String subject, String outcome, Caller caller) {
        platform.bean(Outcomes.class).report(platform.predict(x, false, subject), outcome, caller);
    }
}

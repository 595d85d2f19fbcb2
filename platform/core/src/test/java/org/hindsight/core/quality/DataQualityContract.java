package org.hindsight.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.cluster.ClusterLock;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.quality.FeatureDrift.Verdict;
import org.hindsight.core.quality.QualityReport.Part;
import org.hindsight.core.retraining.CrankedPlatform;
import org.hindsight.core.retraining.Retraining;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good data are, counted by hand on every database, through the real host and pipeline. The baseline holds x from 0 to 99.5. */
abstract class DataQualityContract {

    @TempDir
    Path home;

    private TestDatabase database;
    private CrankedPlatform platform;
    private SettableClock clock;

    protected abstract TestDatabase open();

    @BeforeEach
    void start() {
        database = open();
        platform = new CrankedPlatform(database, home);
        clock = (SettableClock) platform.bean(Clock.class);
    }

    @AfterEach
    void stop() {
        platform.close();
        database.close();
    }

    @Test
    void theScoreIsTheMeanOfPartsThatWereCountedByHand() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tokens.add(platform.predict(i < 4 ? 10 : 20 + i, true, null));
        }
        // Of eight that can be known six are reported, one yes in three; four of them have the same answers.
        clock.advance(Duration.ofDays(100));
        for (int i = 0; i < 6; i++) {
            platform.report(tokens.get(i), i < 2);
        }
        clock.advance(Duration.ofDays(15));
        platform.predict(50, true, null);

        QualityReport report = quality().measure(PROBE);

        assertThat(report.parts().get(Part.COMPLETENESS)).isEqualTo(100);
        assertThat(report.parts().get(Part.VALIDITY)).isEqualTo(100);
        assertThat(report.parts().get(Part.UNIQUENESS)).isCloseTo(50, within(1e-9));
        assertThat(report.parts().get(Part.OUTCOME_COVERAGE)).isCloseTo(75, within(1e-9));
        // -(1/3 ln 1/3 + 2/3 ln 2/3) / ln 2
        assertThat(report.parts().get(Part.CLASS_BALANCE)).isCloseTo(91.8296, within(1e-4));
        assertThat(report.parts().get(Part.FRESHNESS)).as("15 of 30 days").isCloseTo(70.7107, within(1e-4));
        assertThat(report.score()).isCloseTo((100 + 100 + 50 + 75 + 91.8296 + 70.7107) / 6, within(1e-4));
        assertThat(report.createdAt()).isEqualTo(clock.instant());
        assertThat(quality().newest(PROBE)).contains(report);
        assertThat(quality().of(PROBE)).isEqualTo(report);
        assertThat(quality().counts(PROBE)).isEqualTo(new DataQuality.Counts(6, 0, 0, 6, 6));
        assertThat(quality().counts(PROBE).ready()).isFalse();
    }

    @Test
    void withoutOutcomesThereIsNothingToBeEvenOrDifferent() {
        QualityReport report = quality().of(PROBE);

        assertThat(report.parts()).containsOnlyKeys(Part.VALIDITY, Part.FRESHNESS).containsEntry(Part.FRESHNESS, 0.0);
        assertThat(report.drift()).isEmpty();
        assertThatThrownBy(() -> quality().of("nobody")).isInstanceOf(UnknownAssessmentException.class);
    }

    @Test
    void whatPeopleAnswerNowIsHeldAgainstWhatTheChampionLearntFrom() {
        answer(60, 80);

        List<FeatureDrift> drift = quality().measure(PROBE).drift();

        assertThat(drift).extracting(FeatureDrift::feature).containsExactly("x", "smoker");
        assertThat(drift.get(0).verdict()).isEqualTo(Verdict.DRIFT);
        assertThat(drift.get(0).direction()).hasToString("higher");
        assertThat(drift.get(0).n()).isEqualTo(60);
        assertThat(drift.get(0).reference()).as("the training side of 200 rows").isBetween(130, 190);
        assertThat(drift.get(1).verdict()).isEqualTo(Verdict.STABLE);
        clock.advance(Duration.ofDays(31));
        assertThat(quality().measure(PROBE).drift()).as("nobody has answered in the last 30 days").isEmpty();
    }

    @Test
    void aDriftOfThreeMorningsIsAlarming() {
        answer(60, 80);
        for (int day = 1; day <= 2; day++) {
            assertThat(quality().measure(PROBE).alarming()).isEmpty();
            assertThat(quality().measure(PROBE).drift().getFirst().days()).as("measured again on the same day").isEqualTo(day);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(quality().measure(PROBE).alarming()).extracting(FeatureDrift::feature).containsExactly("x");

        clock.advance(Duration.ofDays(2));
        assertThat(quality().measure(PROBE).alarming()).as("a morning was left out").isEmpty();
    }

    @Test
    void everyModelIsMeasuredOnceADayFromNineOClockOn() {
        QualityWatch watch = new QualityWatch(
                quality(), platform.bean(Plugins.class), platform.bean(Retraining.class), platform.bean(ClusterLock.class), clock);
        clock.set(Instant.parse("2026-03-02T08:59:59Z"));
        watch.look();
        assertThat(quality().newest(PROBE)).isEmpty();

        clock.set(Instant.parse("2026-03-02T09:00:20Z"));
        watch.look();
        clock.set(Instant.parse("2026-03-02T17:00:00Z"));
        watch.look();
        assertThat(quality().newest(PROBE).orElseThrow().createdAt()).isEqualTo("2026-03-02T09:00:20Z");

        clock.set(Instant.parse("2026-03-03T11:00:00Z"));
        watch.look();
        assertThat(quality().newest(PROBE).orElseThrow().createdAt()).isEqualTo("2026-03-03T11:00:00Z");
        watch.close();
    }

    private void answer(int count, double from) {
        for (int i = 0; i < count; i++) {
            platform.predict(from + i / 4.0, i % 2 == 0, null);
        }
    }

    private DataQuality quality() {
        return platform.bean(DataQuality.class);
    }
}

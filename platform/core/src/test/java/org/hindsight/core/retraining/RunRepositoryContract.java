package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.DataAccessException;
import java.time.Instant;
import java.util.Optional;
import org.hindsight.core.database.DatabaseContract;
import org.junit.jupiter.api.Test;

/** What holds for runs on every database. */
abstract class RunRepositoryContract extends DatabaseContract {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    @Test
    void aModelHasOneOpenRunAtMost() {
        runs().save(RunRows.queued("one-open", "manual", "asked", "admin@localhost", NOW));

        assertThatThrownBy(() -> runs().save(RunRows.queued("one-open", "cron", "Sunday", null, NOW))).isInstanceOf(DataAccessException.class);
        assertThat(runs().findByOpenAssessment("one-open")).isPresent();
    }

    @Test
    void aModelWithoutAVersionGoesFirst() {
        RunRow retraining = runs().save(RunRows.queued("waits", "cron", "Sunday", null, NOW));
        RunRow initial = runs().save(RunRows.queued("goes-first", "initial", "no version yet", null, NOW));

        assertThat(runs().nextQueued().map(RunRow::id)).contains(initial.id());
        runs().cancelQueued(initial.number(), NOW, "enough", null);
        runs().cancelQueued(retraining.number(), NOW, "enough", null);
    }

    @Test
    void anEndedRunMakesRoomForTheNext() {
        RunRow first = claimed("makes-room");
        assertThat(finish(first, Run.Status.PROMOTED)).isEqualTo(1);

        RunRow second = runs().save(RunRows.queued("makes-room", "manual", "again", null, NOW));

        assertThat(runs().newestOf("makes-room", 10)).extracting(RunRow::id).containsExactly(second.id(), first.id());
        assertThat(runs().newestOfEach().stream().filter(run -> run.assessment().equals("makes-room")).map(RunRow::id))
                .containsExactly(second.id());
    }

    @Test
    void onlyOneNodeClaimsARun() {
        RunRow queued = runs().save(RunRows.queued("one-claim", "manual", "asked", null, NOW));

        assertThat(runs().claim(queued.number(), "a", NOW, "Starting.", null)).isEqualTo(1);
        assertThat(runs().claim(queued.number(), "b", NOW, "Starting.", null)).isZero();
        assertThat(runs().findById(queued.number()).map(RunRow::node)).contains("a");
    }

    @Test
    void aNodeThatLostItsRunChangesNothing() {
        RunRow run = claimed("fenced");
        assertThat(runs().requeue(run.number(), run.epoch(), "taken over", null)).isEqualTo(1);
        assertThat(runs().claim(run.number(), "other", NOW, "Starting.", null)).isEqualTo(1);

        assertThat(runs().beat(run.number(), run.epoch(), NOW, "TRAIN", 0.5, "still here", null)).isZero();
        assertThat(runs().counted(run.number(), run.epoch(), "{}", 1)).isZero();
        assertThat(runs().requeue(run.number(), run.epoch(), "taken over again", null)).isZero();
        assertThat(finish(run, Run.Status.PROMOTED)).isZero();
        assertThat(runs().findById(run.number()).map(RunRow::status)).contains("RUNNING");
    }

    @Test
    void aRunWithoutHeartbeatOrOfThisVeryNodeIsAbandoned() {
        RunRow silent = claimed("silent");
        RunRow lively = claimed("lively");
        runs().beat(lively.number(), lively.epoch(), NOW.plusSeconds(100), "TRAIN", 0.5, "training", null);

        assertThat(runs().abandoned(NOW.plusSeconds(60), "")).extracting(RunRow::assessment).contains("silent").doesNotContain("lively");
        assertThat(runs().abandoned(NOW.minusSeconds(1), "node")).extracting(RunRow::assessment).contains("silent", "lively");
        assertThat(finish(silent, Run.Status.FAILED)).isEqualTo(1);
        assertThat(finish(lively, Run.Status.FAILED)).isEqualTo(1);
    }

    @Test
    void cancellingStopsAQueuedRunAndAsksARunningOne() {
        RunRow queued = runs().save(RunRows.queued("cancel-queued", "manual", "asked", null, NOW));
        assertThat(runs().cancelQueued(queued.number(), NOW, "Cancelled.", null)).isEqualTo(1);
        assertThat(runs().findByOpenAssessment("cancel-queued")).isEmpty();

        RunRow running = claimed("cancel-running");
        assertThat(runs().cancelQueued(running.number(), NOW, "Cancelled.", null)).isZero();
        assertThat(runs().requestCancel(running.number())).isEqualTo(1);
        assertThat(runs().cancelRequested(running.number())).isEqualTo(Optional.of(true));
    }

    @Test
    void theLastTrainingIsTheLastThatMadeAVersion() {
        assertThat(runs().lastTrainingStart("last-training")).isNull();
        RunRow run = claimed("last-training");
        runs().finish(run.number(), run.epoch(), "KEPT", NOW.plusSeconds(5), 1, "not better", null, "v20260301_020000", null);
        RunRow failed = claimed("last-training");
        runs().finish(failed.number(), failed.epoch(), "FAILED", NOW.plusSeconds(9), 1, "broken", null, null, null);

        assertThat(runs().lastTrainingStart("last-training")).isEqualTo(NOW);
    }

    private RunRow claimed(String assessment) {
        RunRow queued = runs().save(RunRows.queued(assessment, "manual", "asked", null, NOW));
        assertThat(runs().claim(queued.number(), "node", NOW, "Starting.", null)).isEqualTo(1);
        return runs().findById(queued.number()).orElseThrow();
    }

    private int finish(RunRow run, Run.Status status) {
        return runs().finish(run.number(), run.epoch(), status.name(), NOW, 1, "done", null, null, null);
    }

    private RunRepository runs() {
        return bean(RunRepository.class);
    }
}

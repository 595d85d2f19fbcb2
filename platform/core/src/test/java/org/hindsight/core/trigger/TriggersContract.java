package org.hindsight.core.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hindsight.core.retraining.CrankedPlatform.PROBE;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.cluster.ClusterLock;
import org.hindsight.core.database.SettableClock;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Versions;
import org.hindsight.core.retraining.CrankedPlatform;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.plugin.Trigger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * When models learn, on every database, through the real host and pipeline. The first version is trained at two o'clock on the first of March; its
 * plugin fires every night at two and every twelve hours with three new outcomes, and after five outcomes within a day, then not again for six hours.
 */
abstract class TriggersContract {

    private static final Instant NEXT_NIGHT = Instant.parse("2026-03-02T02:00:00Z");

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

    private void only(String trigger) {
        Stream.of("cron", "interval", "burst").filter(id -> !id.equals(trigger))
                .forEach(id -> schedules().change(PROBE, id, ScheduleChange.enabled(false), "ada@example.org"));
        look();
    }

    @Test
    void aPlannedTrainingStartsWhenItIsDueAndIsPlannedAnew() {
        only("cron");
        report(3);
        clock.set(NEXT_NIGHT.minusSeconds(1));
        look();
        assertThat(firings()).isEmpty();

        clock.set(NEXT_NIGHT.plusSeconds(9));
        look();
        look();

        Run run = newest();
        assertThat(run.trigger()).isEqualTo("cron");
        assertThat(run.reason()).hasToString("Planned daily at 02:00, with 3 new outcomes or more; 3 outcomes are new.");
        assertThat(run.reason().in(Locale.of("es"))).startsWith("Previsto cada día a las 02:00");
        assertThat(firings()).hasSize(1);
        assertThat(find("cron").last()).isEqualTo(find("cron").lastStarted());
        assertThat(find("cron").last().run()).isEqualTo(run.id());
        assertThat(find("cron").last().at()).isEqualTo(NEXT_NIGHT.plusSeconds(9));
        assertThat(find("cron").nextAt()).isEqualTo(NEXT_NIGHT.plus(Duration.ofDays(1)));
    }

    @Test
    void withTooFewNewOutcomesItIsSkippedAndThatIsTold() {
        only("cron");
        report(2);
        clock.set(NEXT_NIGHT);

        look();

        assertThat(newest().trigger()).isEqualTo("initial");
        assertThat(find("cron").last().run()).isNull();
        assertThat(find("cron").last().reason()).hasToString("Skipped: 2 outcomes are new, 3 are needed.");
        assertThat(find("cron").lastStarted()).isNull();
        clock.set(NEXT_NIGHT.plus(Duration.ofDays(1)));
        report(1);
        look();
        assertThat(newest().trigger()).isEqualTo("cron");
        assertThat(firings()).hasSize(2);
    }

    @Test
    void whatWasMissedIsCaughtUpOnce() {
        only("cron");
        report(3);
        clock.set(NEXT_NIGHT.plus(Duration.ofDays(5)).plus(Duration.ofHours(7)));

        look();
        platform.workOff();
        look();

        assertThat(firings()).hasSize(1);
        assertThat(newest().reason().toString()).endsWith("It was due earlier, while nobody could look.");
        assertThat(find("cron").nextAt()).isEqualTo(NEXT_NIGHT.plus(Duration.ofDays(6)));
    }

    @Test
    void nodesThatLookAtTheSameMomentFireOnce() throws Exception {
        only("cron");
        report(3);
        clock.set(NEXT_NIGHT);
        int nodes = 6;
        CyclicBarrier together = new CyclicBarrier(nodes);
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            Callable<Void> node = () -> {
                together.await();
                look();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(Stream.generate(() -> node).limit(nodes).toList())) {
                done.get();
            }
        }

        assertThat(firings()).hasSize(1);
        assertThat(platform.bean(Retraining.class).list(PROBE, 10)).hasSize(2);
    }

    @Test
    void aJobIsDoneByOneNodeAtATime() {
        ClusterLock lock = platform.bean(ClusterLock.class);
        int[] done = new int[2];

        lock.once("a-job", () -> {
            done[0]++;
            Thread other = Thread.ofPlatform().start(() -> lock.once("a-job", () -> done[1]++));
            join(other);
        });
        assertThat(done).containsExactly(1, 0);
        lock.once("a-job", () -> done[1]++);
        assertThat(done).containsExactly(1, 1);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aTrainingThatIsOnItsWayIsNotAskedForAgain() {
        only("cron");
        report(3);
        platform.bean(Retraining.class).request(PROBE, "manual", Message.plain("A test."), null);
        clock.set(NEXT_NIGHT);

        look();

        assertThat(newest().trigger()).isEqualTo("manual");
        assertThat(find("cron").last().reason()).hasToString("Skipped: run " + newest().id() + " was on its way.");
    }

    @Test
    void anIntervalGoesOnFromWhenItFired() {
        only("interval");
        Instant first = find("interval").nextAt();
        assertThat(first).isEqualTo(clock.instant().plus(Duration.ofHours(12)));
        report(3);
        clock.set(first.plusSeconds(7));

        look();

        assertThat(newest().trigger()).isEqualTo("interval");
        assertThat(find("interval").nextAt()).isEqualTo(first.plusSeconds(7).plus(Duration.ofHours(12)));
    }

    @Test
    void aTrainingThatHasNothingNewSaysSo() {
        String before = platform.bean(Versions.class).of(PROBE).getFirst().version();
        only("cron");
        schedules().change(PROBE, "cron", new ScheduleChange(null, null, 0, null, null, null, null), "ada@example.org");
        look();
        clock.set(NEXT_NIGHT);
        look();
        platform.workOff();

        assertThat(newest().reason()).hasToString("Planned daily at 02:00; nothing is new.");
        assertThat(log(newest())).contains("Unchanged data: version " + before + " learnt from the same rows and was measured on the same.");
        report(1);
        assertThat(log(platform.retrain())).noneMatch(line -> line.contains("Unchanged"));
    }

    private List<String> log(Run run) {
        return platform.bean(Retraining.class).log(run.id(), 0).stream().map(line -> line.message().toString()).toList();
    }

    @Test
    void manyOutcomesStartATrainingAndThenRest() {
        only("burst");
        report(4);
        look();
        assertThat(firings()).isEmpty();
        report(1);
        look();
        Instant started = clock.instant();
        assertThat(newest().trigger()).isEqualTo("burst");
        assertThat(newest().reason()).hasToString("5 outcomes within 24 hours.");
        platform.workOff();

        report(6);
        look();
        look();
        assertThat(newest().trigger()).isEqualTo("burst");
        assertThat(firings()).as("the training, and once that the next one is held back").hasSize(2);
        assertThat(find("burst").last().reason().toString()).contains("6 outcomes within 24 hours.", "rests for 6 hours");
        assertThat(find("burst").lastStarted().at()).isEqualTo(started);

        clock.set(started.plus(Duration.ofHours(6)));
        look();
        assertThat(firings()).hasSize(3);
        assertThat(find("burst").last().run()).isEqualTo(newest().id());
    }

    @Test
    void outcomesThatATrainingHasSeenOrThatAreTooOldAreNoBurst() {
        only("burst");
        report(4);
        platform.retrain();
        report(4);
        look();
        assertThat(firings()).isEmpty();
        clock.advance(Duration.ofHours(25));
        report(4);

        look();

        assertThat(firings()).isEmpty();
    }

    @Test
    void anAdminChangesATriggerAndTakesItBack() {
        Schedule changed = schedules().change(
                PROBE, "cron", new ScheduleChange(null, "30 4 * * mon", 20, null, null, null, null), "ada@example.org");

        assertThat(changed.trigger()).isEqualTo(new Trigger.Cron("30 4 * * mon", 20));
        assertThat(changed.chosenBy()).isEqualTo("ada@example.org");
        assertThat(changed.description()).hasToString("every Monday at 04:30, with 20 new outcomes or more");
        assertThat(changed.nextAt()).isEqualTo("2026-03-02T04:30:00Z");
        look();
        assertThat(find("cron").nextAt()).as("planned for what was chosen").isEqualTo("2026-03-02T04:30:00Z");
        schedules().change(PROBE, "cron", ScheduleChange.enabled(false), "eve@example.org");
        assertThat(find("cron").trigger()).isEqualTo(changed.trigger());
        assertThat(find("cron").nextAt()).isNull();

        assertThat(schedules().reset(PROBE, "cron").trigger()).isEqualTo(new Trigger.Cron("0 2 * * *", 3));
        assertThat(find("cron").enabled()).isTrue();
        assertThat(find("cron").chosenBy()).isNull();
        assertThat(find("cron").nextAt()).isEqualTo(NEXT_NIGHT);
    }

    @Test
    void whatWasDueWhileATriggerWasSwitchedOffIsNotCaughtUp() {
        only("cron");
        report(3);
        schedules().change(PROBE, "cron", ScheduleChange.enabled(false), "ada@example.org");
        clock.set(NEXT_NIGHT.plus(Duration.ofDays(2)).plusSeconds(60));
        look();

        schedules().change(PROBE, "cron", ScheduleChange.enabled(true), "ada@example.org");
        look();

        assertThat(firings()).isEmpty();
        assertThat(find("cron").nextAt()).isEqualTo(NEXT_NIGHT.plus(Duration.ofDays(3)));
    }

    @Test
    void allTriggersOfAModelAreTakenBackAtOnce() {
        only("burst");

        assertThat(schedules().reset(PROBE)).extracting(Schedule::id).containsExactly("cron", "interval", "burst");
        assertThat(schedules().of(PROBE)).allMatch(Schedule::enabled);
    }

    @Test
    void whatDoesNotFitChangesNothing() {
        ScheduleChange strange = new ScheduleChange(null, "0 25 * * *", -1, Duration.ofHours(1), 3, null, null);
        assertThatThrownBy(() -> schedules().change(PROBE, "cron", strange, "ada@example.org"))
                .isInstanceOfSatisfying(InvalidAnswersException.class, wrong -> assertThat(wrong.problems())
                        .extracting(problem -> problem.field() + ": " + problem.message())
                        .satisfiesExactlyInAnyOrder(
                                every -> assertThat(every).isEqualTo("every: A trigger of the kind cron has no such field; it has expression, minimum_outcomes."),
                                outcomes -> assertThat(outcomes).startsWith("outcomes: "),
                                expression -> assertThat(expression).startsWith("expression: ").contains("0 25 * * *")));
        assertThatThrownBy(() -> schedules().change(
                PROBE, "interval", new ScheduleChange(null, null, null, Duration.ofSeconds(5), null, null, null), "ada@example.org"))
                .isInstanceOf(InvalidAnswersException.class).hasMessageContaining("shorter than a minute");
        assertThatThrownBy(() -> schedules().change(PROBE, "cron-2", ScheduleChange.enabled(false), "ada@example.org"))
                .isInstanceOf(UnknownTriggerException.class).hasMessageContaining("cron-2");
        assertThatThrownBy(() -> schedules().of("nobody")).isInstanceOf(UnknownAssessmentException.class);
        assertThat(schedules().of(PROBE)).allMatch(schedule -> schedule.enabled() && schedule.chosenBy() == null);
    }

    private void report(int count) {
        for (int i = 0; i < count; i++) {
            platform.report(platform.predict(0.25 + clock.instant().getEpochSecond() % 90, i % 2 == 0, null), i % 2 == 0);
        }
    }

    private void look() {
        platform.bean(TriggerRound.class).look();
    }

    private Run newest() {
        return platform.bean(Retraining.class).list(PROBE, 1).getFirst();
    }

    private Schedule find(String id) {
        return schedules().of(PROBE).stream().filter(schedule -> schedule.id().equals(id)).findFirst().orElseThrow();
    }

    private List<Firing> firings() {
        return schedules().firings(10);
    }

    private Schedules schedules() {
        return platform.bean(Schedules.class);
    }
}

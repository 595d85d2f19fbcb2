package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Run.RunCounts;
import org.hindsight.core.retraining.Run.Stage;
import org.hindsight.core.retraining.Run.Status;
import org.hindsight.core.retraining.RunLogLine;
import org.jspecify.annotations.Nullable;

/** Runs in every state. One that is asked for moves on a stage each time somebody looks at it, and ends promoted. */
@Singleton
@Replaces(CoreRuns.class)
public final class FakeRuns implements Runs {

    static final DecisionSummary PROMOTED = new DecisionSummary(
            "PROMOTED", Message.plain("The new version is better than the old one and than the anchor, also when looked at again and again."), "CAUTIOUS", "holdout",
            "roc_auc", 0.84, 0.86, 0.02, 0.004, 0.036, 0.014, 300, 287, null);
    static final DecisionSummary REVIEW = new DecisionSummary(
            "NEEDS_REVIEW", Message.plain("On the frozen baseline rows the new version is worse than the anchor."), "CAUTIOUS", "holdout", "roc_auc", 0.91, 0.92, 0.01,
            -0.01, 0.03, 0.31, 73, 73, 290L);
    private static final RunCounts COUNTS = new RunCounts(1500, 214, 6, 0, 1408, 300);

    private final List<Run> runs = new ArrayList<>();
    private final Clock clock;

    FakeRuns(Clock clock) {
        this.clock = clock;
        Instant now = clock.instant();
        runs.add(run(7, "ppd", "initial", Status.PROMOTED, Stage.PUBLISH, 1, "Promoted: the first version.", now.minus(Duration.ofDays(60)), "v20260920_141200", PROMOTED));
        runs.add(run(8, "parkinsons", "cron", Status.INSUFFICIENT_EVIDENCE, Stage.DECIDE, 1, "The evidence does not suffice.", now.minus(Duration.ofDays(19)), "v20261101_030004", null));
        runs.add(run(9, "ppd", "cron", Status.PROMOTED, Stage.PUBLISH, 1, "Promoted.", now.minus(Duration.ofDays(5)), "v20261115_020003", PROMOTED));
        runs.add(run(10, "heart", "manual", Status.NEEDS_REVIEW, Stage.DECIDE, 1, "A person must decide.", now.minus(Duration.ofHours(20)), "v20261119_121500", REVIEW));
        runs.add(run(11, "student-dropout", "cron", Status.KEPT, Stage.DECIDE, 1, "Unchanged data: the champion stays.", now.minus(Duration.ofHours(6)), "v20261120_020000", null));
        runs.add(run(12, "clinic-wait", "burst", Status.RUNNING, Stage.TRAIN, 0.61, "Growing tree 61 of 100", now.minus(Duration.ofSeconds(41)), null, null));
        runs.add(run(13, "diabetes", "initial", Status.FAILED, Stage.MERGE, 0.2, "diabetes.csv line 214, column 'BMI': expected a number, found 'n/a'. Fix the row, or leave the field empty.", now.minus(Duration.ofMinutes(9)), null, null));
    }

    private static Run run(
            long id, String model, String trigger, Status status, Stage stage, double progress, String message, Instant queued, @Nullable String version,
            @Nullable DecisionSummary decision) {
        boolean ended = status.ended();
        return new Run(
                id, model, trigger, Message.plain(trigger.equals("burst") ? "5 outcomes within 24 hours" : "Sunday at 02:00 with 24 new outcomes"), status, stage,
                progress, Message.plain(message),
                queued, queued.plusSeconds(3), ended ? queued.plusSeconds(48) : null, "node-1", version, decision,
                stage.compareTo(Stage.SPLIT) > 0 ? COUNTS : null, stage.compareTo(Stage.SPLIT) > 0 ? 7 : null);
    }

    @Override
    public synchronized Run request(String model, Message reason, String actor) {
        Optional<Run> active = runs.stream().filter(run -> run.model().equals(model) && !run.status().ended()).findFirst();
        if (active.isPresent()) {
            return active.get();
        }
        Run run = new Run(runs.size() + 7L, model, "manual", reason, Status.QUEUED, null, 0, Message.of("run.waiting"), clock.instant(), null, null, null, null, null, null, null);
        runs.add(run);
        return run;
    }

    @Override
    public synchronized Optional<Run> find(long id) {
        advance(id);
        return runs.stream().filter(run -> run.id() == id).findFirst();
    }

    private void advance(long id) {
        if (id <= 13) {
            return;
        }
        runs.replaceAll(run -> run.id() == id && !run.status().ended() ? next(run) : run);
    }

    private Run next(Run run) {
        int stage = run.stage() == null ? 0 : run.stage().ordinal() + 1;
        boolean ends = stage == Stage.values().length;
        return new Run(
                run.id(), run.model(), run.trigger(), run.reason(), ends ? Status.PROMOTED : Status.RUNNING, Stage.values()[Math.min(stage, 7)], Math.min(1, stage / 8.0),
                ends ? Message.of("gate.first") : Message.of("run.stage.train"), run.queuedAt(), run.queuedAt(), ends ? clock.instant() : null, "node-1", ends ? "v20261120_081200" : null,
                ends ? PROMOTED : null, ends ? COUNTS : null, null);
    }

    @Override
    public synchronized List<Run> list(@Nullable String model, int limit) {
        return runs.stream()
                .filter(run -> model == null || run.model().equals(model))
                .sorted(Comparator.comparingLong(Run::id).reversed())
                .limit(limit)
                .toList();
    }

    synchronized @Nullable Run last(String model) {
        List<Run> of = list(model, 1);
        if (!of.isEmpty()) {
            advance(of.getFirst().id());
        }
        return list(model, 1).stream().findFirst().orElse(null);
    }

    @Override
    public synchronized List<RunLogLine> log(long id, long after) {
        Instant start = find(id).map(Run::queuedAt).orElse(clock.instant());
        List<String> lines = List.of(
                "Collecting: 1,500 baseline rows, 214 confirmed outcomes.", "Anonymising: group keys hashed, k = 7 among outcome rows.",
                "Merging: 6 rows left out, see the counts.", "Splitting: 1,408 rows to train on, 300 to measure on.", "Training with seed 20261120, one thread.",
                "Growing tree 20 of 100.", "Growing tree 40 of 100.", "Growing tree 61 of 100.");
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new RunLogLine(i + 1, start.plusSeconds(3 + 2L * i), Message.plain(lines.get(i))))
                .filter(line -> line.number() > after)
                .toList();
    }

    @Override
    public synchronized Optional<Run> cancel(long id, String actor) {
        Optional<Run> found = runs.stream().filter(run -> run.id() == id).findFirst();
        found.ifPresent(run -> {
            if (run.status().ended()) {
                throw new IllegalStateException("Run " + id + " has ended.");
            }
            runs.replaceAll(old -> old.id() != id ? old : new Run(
                    old.id(), old.model(), old.trigger(), old.reason(), Status.CANCELLED, old.stage(), old.progress(), Message.of("run.cancelledBy", actor), old.queuedAt(),
                    old.startedAt(), clock.instant(), old.node(), null, null, old.counts(), old.k()));
        });
        return found;
    }
}

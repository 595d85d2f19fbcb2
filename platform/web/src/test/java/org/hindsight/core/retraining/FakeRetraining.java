package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.DecisionSummary;
import org.hindsight.core.retraining.Run.RunCounts;
import org.hindsight.core.retraining.Run.Stage;
import org.hindsight.core.retraining.Run.Status;
import org.jspecify.annotations.Nullable;

/** Runs in memory, moved on by the test. */
@Singleton
@Replaces(Retraining.class)
public class FakeRetraining extends Retraining {

    private static final Instant THEN = Instant.parse("2026-03-01T02:00:00Z");
    private static final DecisionSummary DECISION = new DecisionSummary(
            "KEPT", Message.plain("The challenger is not better."), "CAUTIOUS", "holdout", "roc_auc", 0.81, 0.80, -0.01, -0.04, 0.02, 0.4, 240, 240, 290L);

    private final Map<Long, Run> runs = new TreeMap<>();
    private final Map<Long, List<RunLogLine>> logs = new ConcurrentHashMap<>();

    FakeRetraining(Clock clock) {
        super(null, null, null, null, clock);
    }

    @Override
    public synchronized Run request(String assessment, String trigger, Message reason, @Nullable String actor) {
        return runs.values().stream()
                .filter(run -> run.model().equals(assessment) && !run.status().ended())
                .findFirst()
                .orElseGet(() -> {
                    long id = runs.size() + 1L;
                    Run run = new Run(
                            id, assessment, trigger, reason, Status.QUEUED, null, 0, Message.of("run.waiting"), THEN, null, null, null, null, null, null, null);
                    runs.put(id, run);
                    return run;
                });
    }

    @Override
    public synchronized Optional<Run> find(long id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public synchronized List<Run> list(@Nullable String assessment, int limit) {
        return runs.values().stream()
                .filter(run -> assessment == null || run.model().equals(assessment))
                .sorted(Comparator.comparing(Run::id).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public List<RunLogLine> log(long id, long after) {
        return List.copyOf(logs.getOrDefault(id, List.of())).stream().filter(line -> line.number() > after).toList();
    }

    @Override
    public synchronized Optional<Run> cancel(long id, String actor) {
        Run run = runs.get(id);
        if (run == null) {
            return Optional.empty();
        }
        if (run.status().ended()) {
            throw new IllegalStateException("ended");
        }
        return Optional.of(set(run, Status.CANCELLED, Stage.COLLECT, 0, Message.of("run.cancelledBy", actor)));
    }

    public synchronized void start(long id) {
        set(runs.get(id), Status.RUNNING, Stage.TRAIN, 0.5, Message.of("run.stage.train"));
    }

    public synchronized void finish(long id) {
        set(runs.get(id), Status.KEPT, Stage.DECIDE, 1, Message.plain("The champion stays."));
    }

    public void say(long id, String message) {
        logs.compute(id, (key, old) -> {
            List<RunLogLine> lines = new ArrayList<>(old == null ? List.of() : old);
            lines.add(new RunLogLine(lines.size() + 1L, THEN, Message.plain(message)));
            return lines;
        });
    }

    public synchronized void reset() {
        runs.clear();
        logs.clear();
    }

    private Run set(Run run, Status status, Stage stage, double progress, Message message) {
        boolean ended = status.ended();
        Run now = new Run(
                run.id(), run.model(), run.trigger(), run.reason(), status, stage, progress, message, run.queuedAt(), THEN.plusSeconds(1),
                ended ? THEN.plusSeconds(9) : null, "node-a", ended ? "v20260301_020003" : null, ended ? DECISION : null,
                ended ? new RunCounts(1000, 12, 2, 0, 808, 202) : null, ended ? 7 : null);
        runs.put(run.id(), now);
        return now;
    }
}

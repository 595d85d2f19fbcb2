package org.hindsight.core.retraining;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.MessageColumns;
import org.hindsight.core.plugin.Plugins;
import org.jspecify.annotations.Nullable;

/** Retraining runs: asked for, looked at, cancelled. The {@link RunWorker} of some node works them off. */
@Singleton
public class Retraining {

    private final RunRepository runs;
    private final RunLogRepository logs;
    private final RunStore store;
    private final Plugins plugins;
    private final Clock clock;

    Retraining(RunRepository runs, RunLogRepository logs, RunStore store, Plugins plugins, Clock clock) {
        this.runs = runs;
        this.logs = logs;
        this.store = store;
        this.plugins = plugins;
        this.clock = clock;
    }

    /**
     * Asks for a run. A model that is already queued or running gives that run.
     *
     * @param assessment the model
     * @param trigger    initial, manual, cron, interval or burst
     * @param reason     why, for the log
     * @param actor      who, such as an e-mail address; null for the platform itself
     * @throws UnknownAssessmentException when there is no such assessment
     */
    public Run request(String assessment, String trigger, Message reason, @Nullable String actor) {
        if (plugins.find(assessment).isEmpty()) {
            throw new UnknownAssessmentException(assessment);
        }
        Optional<RunRow> open = runs.findByOpenAssessment(assessment);
        if (open.isPresent()) {
            return store.toRun(open.get());
        }
        try {
            RunRow queued = runs.save(queued(assessment, trigger, reason, actor));
            logs.save(store.logged(queued.number(), now(), Message.of("run.queued", reason)));
            return store.toRun(queued);
        } catch (DataAccessException e) {
            // Somebody else asked at the same moment: the unique column let one of us through.
            return runs.findByOpenAssessment(assessment).map(store::toRun).orElseThrow(() -> e);
        }
    }

    private RunRow queued(String assessment, String trigger, Message reason, @Nullable String actor) {
        Message waiting = Message.of("run.waiting");
        return RunRow.queued(
                assessment, trigger, MessageColumns.text(reason, RunStore.LONGEST_REASON), store.told(reason), RunStore.text(waiting),
                store.told(waiting), actor, now());
    }

    /** One run, or empty when there is none of this number. */
    public Optional<Run> find(long id) {
        return runs.findById(id).map(store::toRun);
    }

    /**
     * Runs, newest first.
     *
     * @param assessment of this model only; null for all
     * @param limit      at most so many, 1 to 500
     */
    public List<Run> list(@Nullable String assessment, int limit) {
        List<RunRow> rows = assessment == null ? runs.newest(Long.MAX_VALUE, limit) : runs.newestOf(assessment, limit);
        return rows.stream().map(store::toRun).toList();
    }

    /** The newest run of every model that had one, by assessment. */
    public Map<String, Run> newestOfEach() {
        return runs.newestOfEach().stream().map(store::toRun).collect(Collectors.toMap(Run::model, Function.identity()));
    }

    /** When the last training began that ended with a version; outcomes reported later are new. Empty before the first. */
    public Optional<Instant> lastTrainingStart(String assessment) {
        return Optional.ofNullable(runs.lastTrainingStart(assessment));
    }

    /** The run of a model that is queued or running. */
    public Optional<Run> open(String assessment) {
        return runs.findByOpenAssessment(assessment).map(store::toRun);
    }

    /** Whether somebody waits for a run to begin. */
    public boolean isAwaited() {
        return runs.nextQueued().isPresent();
    }

    /** Whether any node works on a run, or should. */
    public boolean isBusy() {
        return runs.existsByOpenAssessmentIsNotNull();
    }

    /** The run's log lines after the given number, oldest first. */
    public List<RunLogLine> log(long id, long after) {
        return logs.findByRunIdAndIdGreaterThanOrderById(id, after).stream()
                .map(store::toLine)
                .toList();
    }

    /**
     * Cancels a run: a queued one at once, a running one at its next check.
     *
     * @return the run, or empty when there is none of this number
     * @throws IllegalStateException when it has ended already
     */
    public Optional<Run> cancel(long id, String actor) {
        if (runs.findById(id).isEmpty()) {
            return Optional.empty();
        }
        Message message = Message.of("run.cancelledBy", actor);
        if (runs.cancelQueued(id, now(), RunStore.text(message), store.told(message)) == 0 && runs.requestCancel(id) == 0) {
            Run ended = find(id).orElseThrow();
            throw new IllegalStateException("Run " + id + " has ended already (" + ended.status() + "). Nothing is left to cancel.");
        }
        logs.save(store.logged(id, now(), message));
        return find(id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

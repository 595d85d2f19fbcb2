package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.ApplicationEventPublisher;
import io.micronaut.context.event.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.hindsight.core.database.Ending;
import org.hindsight.core.message.Message;
import org.hindsight.core.message.ToldException;
import org.hindsight.core.model.Drafts;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.BaselineRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works runs off, one at a time on a thread of its own, and looks after runs whose node has died: they are queued again, and fail after
 * three attempts. The queue is the database, so runs survive restarts and every node takes its share.
 */
@Singleton
@Requires(beans = Node.class)
@Requires(property = "hindsight.retraining.worker", notEquals = "false")
class RunWorker implements ApplicationEventListener<StartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(RunWorker.class);
    private static final int ATTEMPTS = 3;
    private static final long BEAT_MILLIS = 500;

    private static final Duration GRACE = Duration.ofSeconds(3);

    /** Two trainings at once may need more memory than there is; one that never ends must not hold up all others for ever. */
    private static final Duration WAIT_FOR_LEFT_BEHIND = Duration.ofMinutes(10);

    private final RunRepository runs;
    private final RunLogRepository logs;
    private final RunStore store;
    private final Pipeline pipeline;
    private final Plugins plugins;
    private final ServingModels serving;
    private final Drafts drafts;
    private final RetrainingSettings settings;
    private final Node node;
    private final ApplicationEventPublisher<VersionPublished> events;
    private final Clock clock;
    private final ScheduledExecutorService timer =
            Executors.newScheduledThreadPool(2, Thread.ofPlatform().daemon().name("run-timer-", 0).factory());
    private final Set<String> published = new LinkedHashSet<>();
    private @Nullable LeftBehind leftBehind;
    private volatile boolean closing;

    /** The training of a cancelled run that does not ask whether it should stop. */
    private record LeftBehind(TrainingThread thread, Instant since) {}

    RunWorker(
            RunRepository runs,
            RunLogRepository logs,
            RunStore store,
            Pipeline pipeline,
            Plugins plugins,
            ServingModels serving,
            Drafts drafts,
            RetrainingSettings settings,
            Node node,
            ApplicationEventPublisher<VersionPublished> events,
            Clock clock) {
        this.runs = runs;
        this.logs = logs;
        this.store = store;
        this.pipeline = pipeline;
        this.plugins = plugins;
        this.serving = serving;
        this.drafts = drafts;
        this.settings = settings;
        this.node = node;
        this.events = events;
        this.clock = clock;
    }

    /** One that works beside this one, when it is told to. */
    RunWorker another() {
        return new RunWorker(runs, logs, store, pipeline, plugins, serving, drafts, settings, node, events, clock);
    }

    @Override
    public void onApplicationEvent(StartupEvent event) {
        // Whatever this node was doing when it went down, it is not doing it any more.
        recover(node.name());
        timer.scheduleWithFixedDelay(this::workSafely, 200, 300, TimeUnit.MILLISECONDS);
        timer.scheduleWithFixedDelay(() -> safely(() -> recover("")), 20, 20, TimeUnit.SECONDS);
    }

    @PreDestroy
    void close() {
        closing = true;
        Ending.of(timer, GRACE);
    }

    /** Queues again what a dead node was working on, and deletes what it has left on disk. */
    void recover(String ofNode) {
        Instant before = now().minus(settings.getAbandonedAfter());
        for (RunRow run : runs.abandoned(before, ofNode)) {
            if (attempts(run) >= ATTEMPTS) {
                Message message = Message.of("run.givenUp", ATTEMPTS);
                if (finish(run.number(), run.epoch(), Run.Status.FAILED, run.progress(), message) == 1) {
                    log(run, message);
                }
            } else if (requeue(run, Message.of("run.queuedAgain")) == 1) {
                log(run, Message.of("run.serverWentDown", String.valueOf(run.node())));
            }
        }
        drafts.tidy();
    }

    /** A run's epoch grows when it is claimed and when it is queued again. */
    private static int attempts(RunRow run) {
        return (run.epoch() + 1) / 2;
    }

    private void workSafely() {
        safely(this::workOff);
    }

    /** Works off all queued runs; what follows from their versions is done when nobody waits for a run. */
    void workOff() {
        while (!closing && !waitsForLeftBehind()) {
            Optional<RunRow> next = runs.nextQueued();
            if (next.isPresent()) {
                long id = next.get().number();
                if (claim(id, Message.of("run.starting")) == 1) {
                    runs.findById(id).ifPresent(this::work);
                }
            } else if (!published.isEmpty()) {
                String assessment = published.iterator().next();
                published.remove(assessment);
                events.publishEvent(new VersionPublished(assessment));
            } else {
                return;
            }
        }
    }

    private boolean waitsForLeftBehind() {
        @Nullable LeftBehind before = leftBehind;
        boolean waits = before != null && before.thread().isAlive() && now().isBefore(before.since().plus(WAIT_FOR_LEFT_BEHIND));
        leftBehind = waits ? before : null;
        return waits;
    }

    private void work(RunRow run) {
        RunProgress progress = new RunProgress(run.number(), run.epoch(), runs, logs, store, clock);
        Future<?> heart = timer.scheduleWithFixedDelay(() -> safely(progress::beat), BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        try {
            progress.log(Message.of("run.startedOn", node.name()));
            TrainingThread training = train(run, progress);
            if (training.await(() -> progress.stopping() || closing)) {
                served(run);
            } else if (!closing) {
                leaveBehind(run, progress, training);
            }
        } catch (CancellationException e) {
            if (stillOwns(progress)) {
                end(progress, Run.Status.CANCELLED, Message.of("run.cancelled"));
            }
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError e) {
            if (stillOwns(progress)) {
                LOG.error("Run {} of {} failed.", run.number(), run.assessment(), e);
                end(progress, Run.Status.FAILED, Message.of("run.failed", reason(e)));
            }
        } finally {
            heart.cancel(false);
        }
    }

    /** The lease is given back by the training itself, also when nobody waits for it any more. */
    private TrainingThread train(RunRow run, RunProgress progress) {
        Lease lease = plugins.lease(run.assessment()).orElseThrow(() -> gone(run));
        return TrainingThread.start(() -> {
            try (lease) {
                pipeline.run(run, lease.plugin(), progress);
            }
        });
    }

    private void served(RunRow run) {
        serving.refresh(run.assessment());
        published.add(run.assessment());
    }

    /** Ends a run whose training does not stop. Whatever it still wants to write is refused, because the run has ended. */
    private void leaveBehind(RunRow run, RunProgress progress, TrainingThread training) {
        leftBehind = new LeftBehind(training, now());
        LOG.warn(
                "Run {} of {} was to stop, and its training does not ask whether it should. It is left to end by itself.",
                run.number(), run.assessment());
        if (stillOwns(progress)) {
            end(progress, Run.Status.CANCELLED, Message.of("run.cancelled").then(Message.of("run.comingToAnEnd")));
        } else if (runs.findById(run.number()).map(RunRow::version).isPresent()) {
            served(run); // it was publishing just then
        }
    }

    /**
     * Whether how the run ended is for this node to say. A run that the server's own stop interrupts stays open, and is queued again at the
     * next start; one that another node has taken over in the meantime is told about by that node alone.
     */
    private boolean stillOwns(RunProgress progress) {
        if (!closing) {
            progress.beat();
        }
        return !closing && !progress.lost();
    }

    private void end(RunProgress progress, Run.Status status, Message message) {
        progress.log(message);
        finish(progress.runId(), progress.epoch(), status, 1, message);
    }

    private int finish(long run, int epoch, Run.Status status, double progress, Message message) {
        return runs.finish(run, epoch, status.name(), now(), progress, RunStore.text(message), store.told(message), null, null);
    }

    private int requeue(RunRow run, Message message) {
        return runs.requeue(run.number(), run.epoch(), RunStore.text(message), store.told(message));
    }

    private int claim(long run, Message message) {
        return runs.claim(run, node.name(), now(), RunStore.text(message), store.told(message));
    }

    /** What a failure tells; what is not told to people on purpose is told as it is. */
    private static Message reason(Throwable failure) {
        if (failure instanceof ToldException told) {
            return told.told();
        }
        if (failure instanceof BaselineRefusedException refused) {
            return Message.spoken(refused.reason());
        }
        String name = failure.getClass().getSimpleName();
        String message = failure.getMessage() == null ? name : failure instanceof Error ? name + ": " + failure.getMessage() : failure.getMessage();
        return Message.plain(message.endsWith(".") ? message : message + ".");
    }

    private static ToldException gone(RunRow run) {
        return new ToldException(Message.of("run.pluginGone", run.assessment()));
    }

    private void log(RunRow run, Message message) {
        logs.save(store.logged(run.number(), now(), message));
        LOG.warn("Run {} of {}: {}", run.number(), run.assessment(), message);
    }

    private void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            if (!closing) {
                LOG.error("The work on retraining runs hit a problem and goes on.", e);
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
